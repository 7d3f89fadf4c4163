import Papa from 'papaparse';
import type { ImportedRow } from '@/lib/imports/imported-row.schemas';
import { readAll } from '../support/imports';
import { describeWithExports, realExport } from '../support/real-exports';

// Read here by another parser and by rules of their own, so that one mistake is not made twice.
const FILES = [
  'bookhive-goodreads-15rows-2025.csv',
  'jelu-goodreads-duplicate-events.csv',
  'jelu-goodreads1.csv',
  'jelu-goodreads_library_export-2022.csv',
  'jelu-goodreads_library_export_one_line.csv',
];

const recordsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

const day = (text: string) => text.split('/').join('-') || undefined;
const digits = (text: string) => text.replace(/[^\dX]/g, '') || undefined;
const STATUS: Record<string, string> = { read: 'completed', 'currently-reading': 'reading', 'to-read': 'to_read' };
const lastEnd = ({ readings }: ImportedRow) => readings?.at(-1)?.finished ?? undefined;

describeWithExports('the exports of real readers', () => {
  it.each(FILES)('are read as another parser reads them: %s', async (name) => {
    const text = realExport(name);
    const records = recordsOf(text);
    const { format, books, refused } = await readAll(text);
    expect([format.id, refused, books.length]).toEqual(['goodreads', [], records.length]);
    expect(
      books.map((book) => ({
        title: book.full_title ?? book.title,
        authors: book.authors,
        isbns: [book.isbn10, book.isbn13],
        status: book.status ?? book.shelf,
        rating: book.rating,
        end: lastEnd(book),
        added: book.added,
        tags: book.tags ?? [],
        review: book.review,
        pages: book.total_pages,
        id: book.source_ids?.goodreads,
        count: book.readings?.length ?? 0,
      })),
    ).toEqual(
      records.map((record) => ({
        title: record.Title,
        authors: [record.Author!.replace(/ +/g, ' ')],
        isbns: [digits(record.ISBN!), digits(record.ISBN13!)],
        status: STATUS[record['Exclusive Shelf']!] ?? record['Exclusive Shelf'],
        rating: Number(record['My Rating']) || undefined,
        end: day(record['Date Read']!),
        added: day(record['Date Added']!),
        tags: record
          .Bookshelves!.split(', ')
          .filter((shelf) => shelf && !(shelf in STATUS) && shelf !== record['Exclusive Shelf']),
        review: record['My Review'] || undefined,
        pages: Number(record['Number of Pages']) || undefined,
        id: record['Book Id'],
        count: Number(record['Read Count']),
      })),
    );
    expect(books.map(({ raw }) => raw)).toEqual(records);
  });

  it('have their series read from the end of their titles', async () => {
    const { books } = await readAll(realExport('bookhive-goodreads-15rows-2025.csv'));
    for (const { full_title = '', title, saga, volume_number } of books.filter((book) => book.full_title))
      expect([title, saga, volume_number]).toEqual([
        full_title.slice(0, full_title.indexOf(' (')),
        full_title.slice(full_title.indexOf('(') + 1, full_title.lastIndexOf(', #')),
        Number(full_title.slice(full_title.lastIndexOf('#') + 1, -1)),
      ]);
    expect(books.filter(({ saga }) => saga)).toHaveLength(11);
  });

  it('of StoryGraph are read as another parser reads them', async () => {
    const text = realExport('bookhive-storygraph-12rows-2025.csv');
    const records = recordsOf(text);
    const { format, books, refused } = await readAll(text);
    expect([format.id, refused]).toEqual(['storygraph', []]);
    expect(
      books.map((book) => ({
        title: book.title,
        authors: book.authors?.join(', '),
        isbn: book.isbn10 ?? book.isbn13,
        status: book.status,
        rating: book.rating,
        review: book.review,
        added: book.added,
        readings: book.readings?.map(({ started, finished }) => [started, finished].join('-')) ?? [],
        contributors: book.contributors?.map(({ name, role }) => `${name} (${role})`).join(', ') ?? '',
      })),
    ).toEqual(
      records.map((record) => ({
        title: record.Title,
        authors: record.Authors,
        isbn: record['ISBN/UID'],
        status: STATUS[record['Read Status']!],
        rating: Number(record['Star Rating']) || undefined,
        review: record.Review || undefined,
        added: day(record['Date Added']!),
        readings: record['Read Status'] === 'read' ? [day(record['Dates Read']!) ?? '-'] : [],
        contributors: record.Contributors!.replace('(Illustrator)', '(illustrator)'),
      })),
    );
  });

  it('may be a mere list of ISBNs, each line accounted for', async () => {
    const { format, books, refused } = await readAll(realExport('jelu-isbns-import.txt'));
    expect(format.id).toBe('isbns');
    expect(books.map(({ row, isbn13, isbn10 }) => [row, isbn10 ?? isbn13])).toEqual([
      [1, '9782381630472'],
      [2, '0153527692'],
    ]);
    expect(refused).toEqual([{ kind: 'refused', row: 3, raw: { text: '123abc' }, reason: 'no_title_nor_isbn' }]);
  });
});
