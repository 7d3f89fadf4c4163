/** What our fonts hold. For any other character the drawing would ask a server elsewhere for a font, the text with it. */
const HELD =
  '\\u0020-\\u007e\\u00a0-\\u00a8\\u00aa-\\u00ad\\u00af-\\u0148\\u014a-\\u017e\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2026';
const ALL_HELD = new RegExp(`^[${HELD}]*$`);
const NOT_HELD = new RegExp(`[^${HELD}]`, 'g');

const composed = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The text as it can be drawn; empty when it cannot: half a name is nobody's. */
export const drawable = (text: string): string => (ALL_HELD.test(composed(text)) ? composed(text) : '');

/** As much of the text as can be drawn. */
export const drawablePart = (text: string): string => composed(composed(text).replace(NOT_HELD, ''));
