import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Of all that axe looks at, what another colour scheme can change. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
/** Nothing that is spent on what is right: which elements passed, and style sheets for a rule that is off. */
const FAULTS_ONLY: RunOptions = { resultTypes: ['violations'], preload: false };

/** What axe finds wrong with the page as it stands, each with the elements it means. */
export const violations = async (page: Page, options: RunOptions = {}): Promise<string[]> => {
  await page.evaluate(axe);
  const results = await page.evaluate(
    (wanted) => {
      const { axe: tool } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
      return tool.run(wanted);
    },
    { ...FAULTS_ONLY, ...options },
  );
  expect(results.passes.length + results.violations.length).toBeGreaterThan(0);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
  );
};

/** Everything in the light, and once more the colours in the dark: the rest is the same page. */
export const violationsInBothSchemes = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, COLOURS);
  return [...light, ...dark.map((violation) => `in the dark, ${violation}`)];
};

/** What is to be pressed and is less than 24 px wide or high. A link within a sentence is as high as its line. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
    const isForEyes = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      // What only a screen reader meets is a pixel, and comes to sight with the focus.
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    /** A box to tick is pressed by its label, too. */
    const areaOf = (element: Element) => {
      const label = element.closest('label') ?? (element as HTMLInputElement).labels?.[0];
      return (label ?? element).getBoundingClientRect();
    };
    return targets
      .filter((element) => isForEyes(element) && getComputedStyle(element).display !== 'inline')
      .flatMap((element) => {
        const { width, height } = areaOf(element);
        // Half a pixel is a matter of rounding.
        if (width > 23.5 && height > 23.5) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        return [
          `${element.tagName} «${name.slice(0, 40)}» ${width.toFixed(0)} × ${height.toFixed(0)} (${element.className})`,
        ];
      });
  });
