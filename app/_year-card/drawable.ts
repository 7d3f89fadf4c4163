/** What our fonts hold. For any other character the drawing would ask a server elsewhere for a font, titles and all. */
const HELD =
  /^[\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ad\u00af-\u0148\u014a-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026]*$/;

/** The text as it can be drawn; empty when it cannot. */
export const drawable = (text: string): string => {
  const composed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return HELD.test(composed) ? composed : '';
};
