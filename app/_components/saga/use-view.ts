'use client';

import { useLayoutEffect, useSyncExternalStore } from 'react';
import { type View, viewNamed } from '@/lib/public-pages/saga-views';

const listeners = new Set<() => void>();

/** Says that the address asks for another view, or that a view has come that was not there. */
export const announceView = () => listeners.forEach((listener) => listener());

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};

const asked = (): View | undefined => viewNamed(new URLSearchParams(window.location.search).get('view'));

const nothing = () => undefined;

/** The view that the address asks for. The page, the same for everybody, comes without knowing it. */
export const useAskedView = (): View | undefined => useSyncExternalStore(subscribe, asked, nothing);

const coversThere = () => document.querySelectorAll('[data-as="covers"] [data-place]').length;

/** How many covers the page has by now: those of a long saga come when they are asked for. */
export const useCoversThere = (): number => useSyncExternalStore(subscribe, coversThere, () => 0);

/** Keeps on the document what the style sheet goes by, and the early script set first. */
export const useShownView = () => {
  const view = useAskedView();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    // The address itself: at first React only knows what the page came with.
    dataset.view = asked() ?? '';
    return () => {
      dataset.view = '';
    };
  }, [view]);
  return view;
};

/** Looks at the volumes in another way, and lets the address say so, so that one can come back and pass it on. */
export const askForView = (view: View, usual: View) => {
  const address = new URL(window.location.href);
  if (view === usual) address.searchParams.delete('view');
  else address.searchParams.set('view', view);
  window.history.pushState(null, '', address);
  announceView();
};
