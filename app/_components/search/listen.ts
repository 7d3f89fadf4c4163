/** Listens to something that React did not render here, until the returned function is called. */
export const listen = <T extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  types: readonly T[],
  hear: (event: HTMLElementEventMap[T]) => void,
) => {
  for (const type of types) target.addEventListener(type, hear);
  return () => {
    for (const type of types) target.removeEventListener(type, hear);
  };
};
