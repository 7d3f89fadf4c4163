'use client';

import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from 'react';
import { flushSync } from 'react-dom';
import type { Part } from './shelf-list';

export type RowsInViewProps = {
  list: HTMLUListElement;
  count: number;
  /** Told whenever other books come near what is seen; null is all of them. */
  onPart: (part: Part | null) => void;
};

/** Rows beyond what is seen, either way: a quick thumb is not faster. */
const AHEAD = 4;

type Shape = { columns: number; height: number; top: number };

const topOf = (element: Element) => element.getBoundingClientRect().top;

/** How a list lies: how many books stand in a row, how far rows are apart, and where the list begins in the document. */
const shapeOf = (list: HTMLUListElement): Shape => {
  const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length;
  const [first, below] = [list.children[0], list.children[columns]];
  const height = first && below ? topOf(below) - topOf(first) : (first?.getBoundingClientRect().height ?? 1);
  return { columns, height, top: topOf(list) + window.scrollY };
};

/** Looked at again when the width changes, which is when rows do. */
const useShape = (list: HTMLUListElement): Shape => {
  const [shape, setShape] = useState(() => shapeOf(list));
  useEffect(() => {
    let width = list.offsetWidth;
    const observer = new ResizeObserver(() => {
      if (list.offsetWidth === width) return;
      width = list.offsetWidth;
      setShape(shapeOf(list));
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, [list]);
  return shape;
};

/** The book that has the focus stays, however far one looks: Tab goes on from it. */
const focusedIn = (list: HTMLUListElement, columns: number) => {
  const item = list.contains(document.activeElement) ? document.activeElement?.closest('[data-index]') : null;
  return item ? Math.floor(Number(item.getAttribute('data-index')) / columns) : undefined;
};

/** On paper every book stands that has come. */
const useIsPrinting = (onPart: RowsInViewProps['onPart']) => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () =>
      flushSync(() => {
        setPrinting(true);
        onPart(null);
      });
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [onPart]);
  return isPrinting;
};

/** Watches which rows of a long list are near what is seen. Renders nothing itself. */
function Rows({ list, count, onPart }: RowsInViewProps) {
  const { columns, height, top } = useShape(list);
  const virtualizer = useWindowVirtualizer({
    count: Math.ceil(count / columns),
    estimateSize: () => height,
    overscan: AHEAD,
    scrollMargin: top,
    useFlushSync: false,
    rangeExtractor: (range: Range) => {
      const focused = focusedIn(list, columns) ?? range.startIndex;
      const [startIndex, endIndex] = [Math.min(range.startIndex, focused), Math.max(range.endIndex, focused)];
      return defaultRangeExtractor({ ...range, startIndex, endIndex });
    },
  });
  const known = useRef(height);
  useLayoutEffect(() => {
    if (known.current !== height) virtualizer.measure();
    known.current = height;
  }, [virtualizer, height]);

  const rows = virtualizer.getVirtualItems();
  const [first, last] = [rows[0], rows.at(-1)];
  const end = top + virtualizer.getTotalSize();
  const part = first &&
    last && {
      from: first.index * columns,
      to: (last.index + 1) * columns,
      room: { paddingTop: first.start - top, paddingBottom: end - last.end },
    };
  const said = JSON.stringify(part);
  const isPrinting = useIsPrinting(onPart);
  // Rows ahead may come a frame later; the thumb may not wait for them. Those on their way come first: begun anew with
  // each row that comes near, they would come together, and late.
  const [isOnTheWay, start] = useTransition();
  const told = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (isPrinting) told.current = undefined;
    if (!said || isPrinting || isOnTheWay || said === told.current) return;
    told.current = said;
    start(() => onPart(JSON.parse(said) as Part));
  }, [said, isPrinting, isOnTheWay, onPart]);
  return null;
}

/** A browser that does not say when the list changes its shape keeps all its books. */
export default function RowsInView(watched: RowsInViewProps) {
  return 'ResizeObserver' in window ? <Rows {...watched} /> : null;
}
