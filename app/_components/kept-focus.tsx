'use client';

import type { ReactNode } from 'react';

/** Takes the focus when what had it inside goes away: not of somebody who has moved on by then. */
const keepFocus = (place: HTMLElement | null) => {
  if (!place) return;
  let held: Element | null = null;
  const onFocusIn = ({ target }: FocusEvent) => (held = target as Element);
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !place.contains(relatedTarget as Element)) held = null;
  };
  const watch = new MutationObserver(() => {
    if (!held || place.contains(held)) return;
    held = null;
    if (document.activeElement === document.body) place.focus({ preventScroll: true });
  });
  place.addEventListener('focusin', onFocusIn);
  place.addEventListener('focusout', onFocusOut);
  watch.observe(place, { childList: true, subtree: true });
  return () => {
    place.removeEventListener('focusin', onFocusIn);
    place.removeEventListener('focusout', onFocusOut);
    watch.disconnect();
  };
};

/** A part of a page whose buttons go once they were pressed: the keyboard goes on from there, not from the top of the page. */
export const KeptFocus = ({ className, children }: { className?: string; children: ReactNode }) => (
  <div ref={keepFocus} tabIndex={-1} className={className}>
    {children}
  </div>
);
