'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** The books in the document, and the room that those before and after them take, in pixels. */
export type Window = { from: number; to: number; before: number; after: number };

/** Beyond what is seen, in both directions: Tab reaches the next row before it has to be there. */
const ROWS_AHEAD = 4;

type Grid = { columns: number; pitch: number; top: number };

/** How the list is laid out; all its rows are of one height. */
const gridOf = (list: HTMLUListElement): Grid | null => {
  const [first, ...others] = list.children;
  const topOf = (item: Element) => item.getBoundingClientRect().top;
  const below = first && others.findIndex((item) => topOf(item) > topOf(first) + 1) + 1;
  const next = below && list.children[below];
  if (!first || !next) return null;
  const paddingTop = Number.parseFloat(getComputedStyle(list).paddingTop);
  return { columns: below, pitch: topOf(next) - topOf(first), top: topOf(first) + scrollY - paddingTop };
};

/** As the list is laid out now, and after its width or the size of letters has changed. */
function useGrid(list: HTMLUListElement) {
  const [grid, setGrid] = useState<Grid | null>(null);
  useLayoutEffect(() => {
    let width = -1;
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0;
      if (now !== width) setGrid(gridOf(list));
      width = now;
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, [list]);
  return grid;
}

type RowsProps = { grid: Grid; count: number; onWindow: (window: Window | null) => void };

function Rows({ grid: { columns, pitch, top }, count, onWindow }: RowsProps) {
  const rows = Math.ceil(count / columns);
  const virtualizer = useWindowVirtualizer({
    count: rows,
    estimateSize: () => pitch,
    overscan: ROWS_AHEAD,
    scrollMargin: top,
  });
  const seen = virtualizer.getVirtualItems();
  const [first, last] = [seen[0]?.index, seen.at(-1)?.index];
  const tell = useEffectEvent((window: Window | null) => onWindow(window));
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, pitch, columns]);
  useLayoutEffect(() => {
    if (first === undefined || last === undefined) return;
    const [before, after] = [first * pitch, (rows - 1 - last) * pitch];
    tell({ from: first * columns, to: (last + 1) * columns, before, after });
  }, [first, last, rows, pitch, columns]);
  useEffect(() => {
    // Paper shows every book that has come.
    const onPrint = () => flushSync(() => tell(null));
    addEventListener('beforeprint', onPrint);
    return () => {
      removeEventListener('beforeprint', onPrint);
      tell(null);
    };
  }, []);
  return null;
}

type ShelfWindowProps = { list: HTMLUListElement; count: number; onWindow: RowsProps['onWindow'] };

/** Tells which of many books are to be in the document: the rows that are seen, and some beyond. */
export function ShelfWindow({ list, ...rest }: ShelfWindowProps) {
  const grid = useGrid(list);
  return grid && <Rows grid={grid} {...rest} />;
}
