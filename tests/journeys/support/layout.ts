import type { Page } from 'playwright-core';

/** Pixels on a side, the least that a finger finds (WCAG 2.2, 2.5.8). */
const LEAST = 24;
/** The narrowest phone that is common. */
const NARROW = { width: 360, height: 640 };
/** As readers set them who see little: twice what a browser comes with. */
const TWICE = { standard: 32, fixed: 26 };

/** What is pressed and too small for it: all but words within a sentence, and what only keys reach. */
const tooSmall = (page: Page) =>
  page.evaluate((least) => {
    const pressed = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option]';
    // A box to tick is pressed by its label as well.
    const targetOf = (element: HTMLElement) => element.closest<HTMLElement>('label') ?? element;
    const isOutOfSight = (element: HTMLElement) =>
      !element.checkVisibility({ visibilityProperty: true }) || element.matches('.sr, .skip-link');
    const isInSentence = (element: HTMLElement) =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement!.innerText.trim().length > element.innerText.trim().length;
    return [...document.querySelectorAll<HTMLElement>(pressed)]
      .map(targetOf)
      .filter((element) => !isOutOfSight(element) && !isInSentence(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(
        ({ element, box }) =>
          `too small to press: ${Math.round(box.width)} × ${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`,
      );
  }, LEAST);

const tooWide = async (page: Page): Promise<string[]> => {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  return content > window ? [`too wide: ${content} px in a window of ${window}`] : [];
};

/** Words that are hidden by what they stand in, without a sign that there are more. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const isHiding = (element: HTMLElement) => {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const isClipping = [overflowX, overflowY].some((value) => ['hidden', 'clip'].includes(value));
      return isClipping && textOverflow !== 'ellipsis' && webkitLineClamp === 'none';
    };
    const isShown = (element: HTMLElement) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && !element.closest('[aria-hidden=true], svg') && element.checkVisibility();
    };
    const isTooSmall = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement) =>
      scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 2;
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => isTooSmall(element) && isHiding(element) && isShown(element) && element.innerText.trim())
      .map((element) => `cut off: ${element.className}: ${element.innerText.slice(0, 60)}`);
  });

const unfold = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

/** The letters of the page are as large as the reader set them. */
const enlarge = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: TWICE });
  const isDone = (size: number) => getComputedStyle(document.documentElement).fontSize === `${size}px`;
  await page.waitForFunction(isDone, TWICE.standard);
};

/**
 * What a finger, a narrow screen or large letters find wrong with the page as it stands, with all that is folded opened. The
 * page is left so.
 */
export const layoutFaults = async (page: Page): Promise<string[]> => {
  await unfold(page);
  const small = await tooSmall(page);
  const size = page.viewportSize()!;
  const widths = size.width > NARROW.width * 2 ? [size] : [size, NARROW];
  const wide: string[] = [];
  for (const width of widths) {
    await page.setViewportSize(width);
    wide.push(...(await tooWide(page)));
  }
  await page.setViewportSize(size);
  await enlarge(page);
  const enlarged = [...(await tooWide(page)), ...(await cutOff(page))];
  return [...small, ...wide, ...enlarged.map((fault) => `with letters twice as large, ${fault}`)];
};
