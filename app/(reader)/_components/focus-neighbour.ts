const firstButton = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('button[type=submit]');

/**
 * Before the line of a list goes with the button that was pressed: the keyboard is given the next line, else the one before,
 * and not the top of the page.
 */
export const focusNeighbour = () => {
  const row = document.activeElement?.closest('li');
  const neighbour = firstButton(row?.nextElementSibling) ?? firstButton(row?.previousElementSibling);
  neighbour?.focus();
};
