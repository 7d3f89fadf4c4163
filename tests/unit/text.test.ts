import fc from '../support/property';
import { namesIn, partsOf, turned } from '@/lib/text/authors';
import { fold, occursIn, words } from '@/lib/text/fold';
import { languageTag } from '@/lib/text/language-tag';
import { nameKey, slugOf } from '@/lib/text/slug';
import { sortKey } from '@/lib/text/sort-key';

describe('folding', () => {
  it.each([
    ['  L’Écume   des jours ', "l'ecume des jours"],
    ['ŒUVRE', 'oeuvre'],
    ['Ælfric', 'aelfric'],
    ['STRAẞE', 'strasse'],
    ['ﬁn', 'fin'],
    ['ｗｉｄｅ', 'wide'],
    ['日本', '日本'],
  ])('compares %j as %j', (text, expected) => expect(fold(text)).toBe(expected));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('the language that a code tells', () => {
  it.each([
    ['fr', 'fr'],
    ['fre', 'fr'],
    ['ENG', 'en'],
    ['jp', 'ja'],
    ['jpn', 'ja'],
    ['mul', null],
    ['', null],
    ['français', null],
  ])('of %j is %j', (code, tag) => expect(languageTag(code)).toBe(tag));
});

describe('a line of authors', () => {
  it.each([
    ['René Goscinny, Albert Uderzo', ['René Goscinny', 'Albert Uderzo']],
    ['René Goscinny et Albert Uderzo', ['René Goscinny', 'Albert Uderzo']],
    ['Lapinot & Trondheim ; Sfar', ['Lapinot', 'Trondheim', 'Sfar']],
    ['Brian Herbert, and Kevin J. Anderson', ['Brian Herbert', 'Kevin J. Anderson']],
    ['Ernest Anderson', ['Ernest Anderson']],
    [', Hergé ,', ['Hergé']],
    ['', []],
  ])('%j names %j', (line, names) => expect(namesIn(line)).toEqual(names));

  it('in its parts is what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Ab ,;&/et') }), (line) =>
        expect(partsOf(line).join('')).toBe(line),
      ),
    );
  });

  it.each([
    ['Herbert, Frank', ['Frank Herbert']],
    ['García Márquez, Gabriel', ['Gabriel García Márquez']],
    ['René Goscinny, Albert Uderzo', []],
    ['Frank Herbert', []],
    ['Goscinny & Uderzo', []],
  ])('%j may be %j', (line, names) => expect(turned(line)).toEqual(names));
});

describe('a name', () => {
  it.each([
    ['Jo Nesbø', 'jo-nesbo', 'jo-nesbo'],
    ['J.R.R. Tolkien', 'j-r-r-tolkien', 'j-r-r-tolkien'],
    ['j. r. r.  TOLKIEN', 'j-r-r-tolkien', 'j-r-r-tolkien'],
    ['Лев Толстой', 'лев-толстои', '-'],
    ['尾田栄一郎', '尾田栄一郎', ''],
    ['???', '???', ''],
  ])('%j is compared as %j, and %j in an address', (name, key, slug) =>
    expect([nameKey(name), slugOf(name)]).toEqual([key, slug]),
  );
});

describe('whole words', () => {
  it.each([
    ['J. K. Rowling', 'par J.K. Rowling', true],
    ['part', 'party', false],
    ['one piece', 'One-Piece, tome 3', true],
    ['piece one', 'One Piece', false],
    ['', 'anything', false],
    ['...', 'a...b', false],
  ])('%j in %j: %s', (phrase, text, expected) => expect(occursIn(phrase, text)).toBe(expected));

  it('are letters and digits only', () => expect(words('L’Été 2024 — n°5')).toEqual(['l', 'ete', '2024', 'n', '5']));
});

const DRESSES: Record<string, string> = { a: 'aàâäAÀÄ', c: 'cçCÇ', e: 'eéèêëEÉÈÊË', o: 'oôöOÔÖ', u: 'uùûüUÙÛÜ' };
const dressed = (letters: string) =>
  fc
    .tuple(...Array.from(letters, (letter) => fc.constantFrom(...(DRESSES[letter] ?? letter))))
    .map((chars) => chars.join(''));

describe('sort keys', () => {
  const french = new Intl.Collator('fr');
  const text = fc.string({
    unit: fc.constantFrom(...' aàâäbcçdeéèêëfghiîïjklmnoôöpqrstuùûüvwxyÿzœæAÀÉÈÊÇŒZ0123456789-.,!?:;()«»&'),
    maxLength: 12,
  });

  /** Texts that differ in accents and case at most, which two drawn by themselves hardly ever do. */
  const alike = fc
    .string({ unit: fc.constantFrom(...'aceo u'), maxLength: 6 })
    .chain((letters) => fc.tuple(dressed(letters), dressed(letters)));

  it.each([
    ['whatever it is', fc.tuple(text, text)],
    ['that differs in accents and case', alike],
  ])('order French text %s as the French collation does', (_kind, pairs) => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [left, right] = [sortKey(a), sortKey(b)];
        const order = left < right ? -1 : Number(left > right);
        expect(Math.sign(order)).toBe(Math.sign(french.compare(a.trim(), b.trim())));
      }),
      { numRuns: 2000 },
    );
  });
});
