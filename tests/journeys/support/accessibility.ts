import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands, each with the elements it means. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const results = await page.evaluate(() => {
    const { axe: tool } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return tool.run();
  });
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
  );
};
