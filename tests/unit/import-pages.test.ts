import { importPath, parseImportQuery } from '@/app/(reader)/import/import-query';
import { COLUMN, readingOf, SHELF } from '@/app/(reader)/import/reading-form';
import { BATCH } from '@/lib/imports/import-examples.schemas';
import { ImportBatch, ImportReading } from '@/lib/imports/imports.schemas';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const anImport = (change: Partial<ImportBatch> = {}) => ImportBatch.parse({ ...BATCH, ...change });

describe('the form of how a file is read', () => {
  it('says what columns and shelves mean when the format stays', () => {
    const reading = readingOf(
      formOf({
        format: 'goodreads',
        format_before: 'goodreads',
        [`${COLUMN}Title`]: 'title',
        [`${COLUMN}My column`]: '',
        [`${SHELF}en-veilleuse`]: 'paused',
      }),
    );
    expect(reading).toEqual({
      format: undefined,
      mapping: { Title: 'title', 'My column': null },
      shelves: { 'en-veilleuse': 'paused' },
    });
    expect(ImportReading.safeParse(reading).success).toBe(true);
  });

  it('leaves the columns of one format behind when another is chosen', () => {
    const reading = readingOf(formOf({ format: 'csv', format_before: 'goodreads', [`${COLUMN}Title`]: 'title' }));
    expect(reading).toMatchObject({ format: 'csv', mapping: undefined });
  });

  it('is refused for a column that holds what nobody knows', () => {
    const reading = readingOf(formOf({ format: 'csv', format_before: 'csv', [`${COLUMN}Title`]: 'nonsense' }));
    expect(ImportReading.safeParse(reading).success).toBe(false);
  });
});

describe('the address of an import', () => {
  it('leads to the open questions first, else to the first verdict that there is', () => {
    expect(parseImportQuery({}, anImport()).verdict).toBe('probable');
    expect(parseImportQuery({}, anImport({ undecided: 0 })).verdict).toBe('new');
    expect(parseImportQuery({ verdict: 'refused', page: '3' }, anImport())).toEqual({ verdict: 'refused', page: 3 });
  });

  it.each([{ verdict: 'x', page: '0' }, { verdict: ['new'], page: '-1' }, { page: '1e3' }])(
    'passes over %j',
    (given) => {
      expect(parseImportQuery(given, anImport())).toEqual({ verdict: 'probable', page: 1 });
    },
  );

  it('says what is not as usual', () => {
    expect(importPath('a')).toBe('/import/a');
    expect(importPath('a', { verdict: 'new', page: 1 })).toBe('/import/a?verdict=new');
    expect(importPath('a', { verdict: 'probable', page: 2, isUnkept: true })).toBe(
      '/import/a?verdict=probable&page=2&unkept=1',
    );
  });
});
