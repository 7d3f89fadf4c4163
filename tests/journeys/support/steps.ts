import type { Page } from 'playwright-core';
import type { Reader } from './reader';

/** From the sign-in page on which one already is. */
export const signIn = async (page: Page, { firstName, lastName }: Reader) => {
  await page.getByLabel('Prénom').fill(firstName);
  await page.getByLabel('Nom', { exact: true }).fill(lastName);
  await page.getByRole('button', { name: 'Se connecter' }).click();
};

/** Until the page's script listens: the search announces its shortcut no sooner, and every reader's page has the search. */
export const untilAlive = (page: Page) => page.locator('[aria-keyshortcuts]').first().waitFor({ state: 'attached' });

/** Opens a page of which something is wanted that its plain form or link does otherwise, or does not at all. */
export const openAlive = async (page: Page, path: string) => {
  await page.goto(path);
  await untilAlive(page);
};

/** The search that can be seen: a search box, and a combobox from the moment it has suggestions. */
export const searchField = (page: Page) => page.locator('input[name=q]').filter({ visible: true });

export const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

/** The titles on the shelf, in their order. */
export const shelf = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts();

export const category = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Catégories' }).getByRole('link', { name });

/** The page shows a change before it is kept: what is asked of the server afterwards, or of a new page, waits for its answer. */
export const saving = async (page: Page, change: () => Promise<unknown>) => {
  const isAnswer = (method: string, path: string) => method !== 'GET' && path.startsWith('/api/');
  const answer = page.waitForResponse((response) =>
    isAnswer(response.request().method(), new URL(response.url()).pathname),
  );
  await change();
  expect((await answer).ok()).toBe(true);
};
