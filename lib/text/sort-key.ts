const collator = new Intl.Collator('fr', { sensitivity: 'base' });
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).sort(collator.compare);

/** The place of each ASCII character in French order; letters of both cases share one. */
const RANKS = new Map<string, string>();
for (const [i, char] of ASCII.entries()) {
  const before = ASCII[i - 1];
  const tied = before !== undefined && collator.compare(before, char) === 0;
  RANKS.set(char, tied ? RANKS.get(before)! : String.fromCharCode(0x20 + i));
}

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
      accents += char;
      continue;
    }
    letters += RANKS.get(char) ?? char;
    accents += '\u0002';
    cases += char === char.toLowerCase() ? '1' : '2';
  }
  return `${letters}\u0001${accents}\u0001${cases}`;
};
