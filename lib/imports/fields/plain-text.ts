import { compile } from 'html-to-text';

const TAG = /<\/?[a-z][^<>]*>/i;
const ENTITY = /&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
const BREAK = /\s*(<br\s*\/?>)\s*/gi;

const convert = compile({
  wordwrap: false,
  preserveNewlines: true,
  limits: { maxInputLength: 1_000_000, maxDepth: 1000 },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'ul', options: { itemPrefix: '• ' } },
  ],
});

/** A text as a reader sees it, whether it was written as HTML or not. */
export const plainText = (written: string): string => {
  const text = written.replace(/\r\n?/g, '\n');
  if (!TAG.test(text)) {
    if (!ENTITY.test(text)) return text;
    // Without tags, only entities are to be read: a lone `<` is a sign of its own.
    return convert(text.replaceAll('<', '&lt;'));
  }
  return convert(text.replace(BREAK, '$1'));
};
