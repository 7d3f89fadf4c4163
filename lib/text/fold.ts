const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'" };

const PLAIN = /^[ -~]*$/;

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[œæß’]/g, (letter) => LIGATURES[letter] ?? letter);

/** Text as it is compared everywhere: without case, accents, ligatures, curly apostrophes or superfluous white space. */
export const fold = (text: string): string =>
  (PLAIN.test(text) ? text.toLowerCase() : unaccented(text)).trim().replace(/\s+/g, ' ');

/** The letters and digits of a text, cut wherever something else stands. */
export const words = (text: string): string[] =>
  (PLAIN.test(text) ? text.toLowerCase().split(/[^a-z0-9]+/) : fold(text).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);

/** Whether the words of a phrase occur in a text as one run: `part` does not occur in `party`. */
export const occursIn = (phrase: string, text: string): boolean => {
  const wanted = words(phrase);
  return wanted.length > 0 && ` ${words(text).join(' ')} `.includes(` ${wanted.join(' ')} `);
};
