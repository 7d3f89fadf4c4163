const collator = new Intl.Collator('fr', { sensitivity: 'base' });
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
/** Latin letters, digits and the punctuation of European texts; what is composed is taken apart before. */
const KNOWN = [...range(0x20, 0x7e), ...range(0xa1, 0xff), ...range(0x2010, 0x2027), ...range(0x2030, 0x205e)]
  .filter((char) => char.normalize('NFKD') === char)
  .sort(collator.compare);

/** The place of each known character in French order; letters of both cases share one. */
const RANKS = new Map<string, string>();
for (const [i, char] of KNOWN.entries()) {
  const before = KNOWN[i - 1];
  const tied = before !== undefined && collator.compare(before, char) === 0;
  RANKS.set(char, tied ? RANKS.get(before)! : String.fromCharCode(0x20 + i));
}

const accentCollator = new Intl.Collator('fr', { sensitivity: 'accent' });
/** The place of each accent in French order: é before è, which no code point tells. */
const ACCENTS = new Map(
  range(0x300, 0x362)
    .sort((a, b) => accentCollator.compare(`e${a}`, `e${b}`))
    .map((accent, i) => [accent, String.fromCharCode(0x20 + i)]),
);

const EXPANSIONS: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss', '’': "'" };

/**
 * A string whose binary order is the French collation of the text, so that an ordinary index delivers a
 * sorted page on any database. Letters first, then accents, then case, as the collation does.
 */
export const sortKey = (text: string): string => {
  let [letters, accents, cases] = ['', '', ''];
  const plain = text.trim().replace(/[œŒæÆß’]/g, (char) => EXPANSIONS[char] ?? char);
  for (const char of plain.normalize('NFD')) {
    if (/\p{M}/u.test(char)) {
      accents += ACCENTS.get(char) ?? char;
      continue;
    }
    letters += RANKS.get(char) ?? char;
    accents += '\u0002';
    cases += char === char.toLowerCase() ? '1' : '2';
  }
  return `${letters}\u0001${accents}\u0001${cases}`;
};
