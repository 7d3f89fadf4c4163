const CODE = /^[a-z]{2,3}$/;
/** Words for several, none or an unknown language. */
const NONE = new Set(['mul', 'und', 'zxx']);

/**
 * A language as browsers name it (BCP 47), of the code that a catalogue has for it: `fre` is `fr`, `jp` and `jpn` are `ja`.
 * Null for what is no single language.
 */
export const languageTag = (code: string): string | null => {
  const written = code.trim().toLowerCase();
  if (!CODE.test(written) || NONE.has(written)) return null;
  // The contract's name of Japanese, which no standard knows.
  if (written === 'jp') return 'ja';
  return Intl.getCanonicalLocales(written)[0] ?? null;
};
