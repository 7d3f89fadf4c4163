import { readdirSync, readFileSync } from 'node:fs';
import postcss from 'postcss';

const selectorsOf = (sheet: string) => {
  const selectors: string[] = [];
  postcss.parse(readFileSync(sheet, 'utf8')).walkRules((rule) => void selectors.push(...rule.selectors));
  return selectors;
};

/** What a selector asks of elements within or beside those whose content it asks for. */
const beyondHas = (selector: string): string => {
  const from = selector.indexOf(':has(');
  if (from < 0) return '';
  let [depth, at] = [0, 0];
  for (; at < selector.length; at++) {
    if (selector[at] === '(') depth++;
    if (selector[at] === ')') depth--;
    if (at > from && depth === 0 && /[\s>+~]/.test(selector[at]!)) break;
  }
  return selector.slice(at).trim();
};

describe('the style sheets', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' });
  const sheets = files.filter((file) => file.endsWith('.css')).map((file) => `app/${file}`);

  it('style what `:has` is asked of, and nothing within it: a browser looks at all of that again with each change of a page', () => {
    expect(sheets.length).toBeGreaterThan(10);
    const asked = sheets.flatMap(selectorsOf).filter((selector) => selector.includes(':has('));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(beyondHas)).toEqual([]);
  });

  it.each([
    ['.field:has(input):not(.a > b)::after', ''],
    ['a b:not(:has(~ c d))', ''],
    ['body:has(.bar) .toasts', '.toasts'],
    ['a:is(b, :has(> c)) > d', '> d'],
    ['.a :where(b:has(~ b), b:hover)', ''],
  ])('are read as a browser does: %s', (selector, beyond) => expect(beyondHas(selector)).toBe(beyond));
});
