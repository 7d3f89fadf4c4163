'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { RowsInViewProps } from './rows-in-view';
import type { Part } from './shelf-list';

/**
 * The part of a long list that is near what is seen: the rest is room, so that a thousand books cost what fifty do. Who
 * watches is loaded once a shelf grows; when it cannot be, the shelf keeps all its books.
 */
export function usePart(isLong: boolean) {
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const [part, setPart] = useState<Part | null>(null);
  const [Watcher, setWatcher] = useState<ComponentType<RowsInViewProps>>();
  useEffect(() => {
    if (isLong)
      import('./rows-in-view').then(
        (rows) => setWatcher(() => rows.default),
        () => undefined,
      );
  }, [isLong]);
  return isLong && list ? { setList, setPart, list, part, Watcher } : { setList };
}
