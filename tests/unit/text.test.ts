import fc from 'fast-check';
import { fold, occursIn, words } from '@/lib/text/fold';
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

describe('sort keys', () => {
  const french = new Intl.Collator('fr');
  const text = fc.string({
    unit: fc.constantFrom(...' aàâäbcçdeéèêëfghiîïjklmnoôöpqrstuùûüvwxyÿzœæAÀÉÈÊÇŒZ0123456789-.,!?:;()«»&'),
    maxLength: 12,
  });

  it('order French text as the French collation does', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [sortKey(a), sortKey(b)];
        const order = left < right ? -1 : Number(left > right);
        expect(Math.sign(order)).toBe(Math.sign(french.compare(a.trim(), b.trim())));
      }),
      { numRuns: 2000 },
    );
  });
});
