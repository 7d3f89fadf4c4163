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
