'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useChangeBook } from '@/lib/books/books.client';
import { useSettled } from '../../books/_components/use-book';

export type Paged = { bookId: string; page: number | null; total: number | null };

const written = (page: number | null) => (page === null ? '' : String(page));

/** The page of a book on a card: where one is at once, and as the server has it once nothing is on its way. */
export function usePage({ bookId, page, total }: Paged) {
  const t = useTranslations('book');
  const { mutateAsync, isPending } = useChangeBook(bookId);
  const settled = useSettled(bookId);
  const [known, setKnown] = useState(page);
  const [reached, setReached] = useState(page);
  const [typed, setTyped] = useState(written(page));
  const [problem, setProblem] = useState<string>();

  const show = (shown: number | null) => {
    setReached(shown);
    setTyped(written(shown));
    setProblem(undefined);
  };
  if (known !== page) {
    setKnown(page);
    // What is rendered while a change is on its way may be from before it.
    if (!isPending) show(page);
  }

  const turnTo = (wanted: number) => {
    show(wanted);
    if (wanted === reached) return;
    const answer = mutateAsync({ current_page: wanted });
    settled(answer);
    answer.catch(() => show(page));
  };
  const send = () => {
    const text = typed.replace(/\s/g, '');
    if (text === written(reached)) return show(reached);
    if (/^\d{1,9}$/.test(text) && Number(text) <= (total ?? Infinity)) return turnTo(Number(text));
    setProblem(total === null ? t('badPage') : t('badPageOf', { total }));
  };
  /** So many pages further, or back: neither before the first nor beyond the last. */
  const away = (steps: number) => Math.max(0, Math.min((reached ?? 0) + steps, total ?? Infinity));
  return { typed, problem, isTyping: typed !== written(reached), setTyped, turnTo, send, away };
}
