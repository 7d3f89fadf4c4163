const firstButton = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('button[type=submit]');

/** What the page or the dialog is about: it stays when the list, too, goes with its last line. */
const headingOver = (row: Element) => (row.closest('[role=dialog]') ?? document).querySelector<HTMLElement>('h1, h2');

const focusHeading = (row: Element) => {
  const heading = headingOver(row);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/**
 * Before the line of a list goes with the button that was pressed: the keyboard is given the next line, else the one before,
 * else the heading, and not the top of the page. Who has moved on from that button meanwhile stays where they are.
 */
export const focusNeighbour = (pressed = document.activeElement) => {
  const row = document.activeElement === pressed && pressed?.closest('li');
  if (!row) return;
  const neighbour = firstButton(row.nextElementSibling) ?? firstButton(row.previousElementSibling);
  if (neighbour) neighbour.focus();
  else focusHeading(row);
};
