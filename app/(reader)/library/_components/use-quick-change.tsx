'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ComponentType, type FormEvent, useState } from 'react';
import type { ShelfBook } from '@/lib/books/shelf';
import type { QuickChangeProps } from './quick-change';

type Opened = {
  book: ShelfBook;
  place: QuickChangeProps['place'];
  Panel: ComponentType<QuickChangeProps>;
  giveFocusBack: () => void;
};

/** Where an element is, or was last once it is gone: as far as that can be seen, when the screen is turned meanwhile. */
const placeOf = (element: HTMLElement): QuickChangeProps['place'] => {
  let last = element.getBoundingClientRect();
  const getBoundingClientRect = () => {
    if (element.isConnected) last = element.getBoundingClientRect();
    const { x, y, width, height } = last;
    return new DOMRect(x, Math.max(0, Math.min(y, window.innerHeight - height)), width, height);
  };
  return { current: { getBoundingClientRect } };
};

/** The focus goes back to the book, or to the one that stands in its place now. */
const focusBackTo = (pressed: HTMLElement, form: HTMLElement) => {
  const at = pressed.closest('[data-index]')?.getAttribute('data-index');
  return () => {
    const there = form.querySelector<HTMLElement>(`[data-index="${at}"] [data-book]`);
    const next = pressed.isConnected ? pressed : (there ?? form.querySelector<HTMLElement>('[data-book]'));
    next?.focus({ preventScroll: true });
  };
};

/** A press on the state of a book of the shelf opens what changes it there. It comes with the first press. */
export function useQuickChange(books: ShelfBook[]) {
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const book = books.find(({ id }) => id === submitter?.dataset.book);
    if (!submitter || !book) return;
    event.preventDefault();
    const open = { book, place: placeOf(submitter), giveFocusBack: focusBackTo(submitter, form) };
    import('./quick-change').then(
      ({ QuickChange }) => setOpened({ ...open, Panel: QuickChange }),
      () => router.push(`/books/${book.id}` as Route),
    );
  };
  if (!opened) return { onSubmit, panel: null };
  const { Panel, place, giveFocusBack, ...when } = opened;
  const panel = (
    <Panel
      book={books.find(({ id }) => id === when.book.id) ?? when.book}
      place={place}
      onChange={(patch) => setOpened((now) => now && { ...now, book: { ...now.book, ...patch } })}
      onClose={() => setOpened(null)}
      onClosed={giveFocusBack}
    />
  );
  return { onSubmit, panel };
}
