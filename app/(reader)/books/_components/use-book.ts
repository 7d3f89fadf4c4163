'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useToast } from '@/app/_components/toast';
import { bookQuery, useChangeBook } from '@/lib/books/books.client';
import type { Book, BookPatch } from '@/lib/books/books.schemas';
import { ApiError, isSignedOut } from '@/lib/http/call';

/** The book as it is now: as the server rendered it, then as it is changed here. */
export function useBook(rendered: Book): Book {
  const client = useQueryClient();
  const query = bookQuery(rendered.id);
  const { data } = useQuery({ ...query, initialData: rendered, staleTime: Infinity });
  useEffect(() => {
    // What is rendered while a change is on its way may be from before it.
    if (client.isMutating() === 0) client.setQueryData(bookQuery(rendered.id).queryKey, rendered);
  }, [client, rendered]);
  return data;
}

/** Why a change did not happen, as the end of a sentence. */
export function useReason() {
  const t = useTranslations('book');
  return (error: Error) => {
    if (isSignedOut(error)) return t('expired');
    const status = error instanceof ApiError ? error.status : 0;
    if (status === 404) return t('gone');
    if (status === 409) return t('stale');
    return status === 422 || status === 400 ? t('refused') : t('offline');
  };
}

/** Tells why a change did not happen. */
export function useRefusal(bookId: string) {
  const t = useTranslations('book');
  const show = useToast();
  const router = useRouter();
  const reasonOf = useReason();
  const signIn = () => router.push(`/sign-in?next=${encodeURIComponent(`/books/${bookId}`)}` as Route);
  const action = { label: t('signInAgain'), altText: t('signInAgain'), onAct: signIn };
  return (error: Error) => {
    show({
      kind: 'failed',
      text: t('failed', { reason: reasonOf(error) }),
      action: isSignedOut(error) ? action : undefined,
    });
    // What is shown is not what the server has.
    if (error instanceof ApiError && error.status === 409) router.refresh();
  };
}

/** Waits for a change that is already shown: refreshes what is behind, or tells why it did not happen. */
export function useSettled(bookId: string) {
  const router = useRouter();
  const tellRefusal = useRefusal(bookId);
  // The dialog may be closed before the answer comes: callbacks given to `mutate` would then never be called.
  return (answer: Promise<unknown>, onKept?: () => void, onRefused = tellRefusal) =>
    void answer.then(() => {
      onKept?.();
      router.refresh();
    }, onRefused);
}

/** Changes the book at once. */
export function useBookChange(bookId: string) {
  const { mutateAsync } = useChangeBook(bookId);
  const settled = useSettled(bookId);
  return (patch: BookPatch, onKept?: () => void) => settled(mutateAsync(patch), onKept);
}
