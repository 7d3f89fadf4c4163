import fc from '../support/property';
import { all, clause, escaped, languageCode, years } from '@/lib/openlibrary/query';
import { parse, wordsOf } from '../openlibrary/query-language';

describe('escaping what a reader typed', () => {
  it.each([
    ['Re:Zero', 'Re\\:Zero'],
    ['Batman: Year One (deluxe)', 'Batman\\: Year One \\(deluxe\\)'],
    ['Spider-Man', 'Spider\\-Man'],
    ['to be OR NOT to be', 'to be or not to be'],
    ['a\n\tb', 'a b'],
    ['C:\\dune*', 'C\\:\\\\dune\\*'],
  ])('writes %j as %j', (typed, written) => expect(escaped(typed)).toBe(written));

  it('leaves words that only contain an operator alone', () => {
    expect(escaped('ANDROIDS ORANGE NOTHING')).toBe('ANDROIDS ORANGE NOTHING');
  });

  it('never makes a field, a range or an operator of any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^(title|author|isbn|key):[\w [\]()"*?~^AND OR]*$/)),
        (typed) => {
          const conditions = parse(escaped(typed));
          const found = conditions.flatMap((condition) => ('words' in condition ? condition.words : ['not words']));
          expect(conditions.every((condition) => condition.field === null)).toBe(true);
          expect(found).toEqual(wordsOf(typed.replace(/\p{Cc}/gu, ' ')));
        },
      ),
    );
  });

  it('keeps a text inside its field', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, author) => {
        const fields = parse(all([clause('title', title), clause('author', author)])).map(({ field }) => field);
        expect(fields.every((field) => field === 'title' || field === 'author')).toBe(true);
      }),
    );
  });
});

it('spells years as a range, open where none is given', () => {
  expect(years(1990, 1999)).toBe('first_publish_year:[1990 TO 1999]');
  expect(years(1990, 0)).toBe('first_publish_year:[1990 TO *]');
  expect(years(undefined, 1999)).toBe('first_publish_year:[* TO 1999]');
  expect(years(0, 0)).toBeNull();
});

it('names languages as libraries do, and leaves others as they are', () => {
  expect(['fr', 'en', 'jp', 'ja', 'FR', 'spa', 'de'].map(languageCode)).toEqual([
    'fre',
    'eng',
    'jpn',
    'jpn',
    'fre',
    'spa',
    'de',
  ]);
});
