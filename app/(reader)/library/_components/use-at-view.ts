'use client';

import { useEffect, useEffectEvent, useRef } from 'react';

/** Two screens before its end is seen, a list goes on. */
const AHEAD = '0px 0px 200% 0px';

/** Does something each time an element comes near what is seen, and again as long as `turn` changes while it is. */
export function useAtView<E extends Element>(turn: unknown, act: () => void) {
  const element = useRef<E>(null);
  const onNear = useEffectEvent(act);
  useEffect(() => {
    if (!element.current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onNear(), {
      rootMargin: AHEAD,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [turn]);
  return element;
}
