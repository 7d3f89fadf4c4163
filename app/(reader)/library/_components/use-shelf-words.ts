'use client';

import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { bookHeadings } from '@/app/_components/volume-title';
import { readPercent } from '@/lib/books/progress';
import type { ShelfBook } from '@/lib/books/shelf';
import { shownAuthor } from '@/lib/books/unknown-author';
import { spaced } from '@/lib/i18n/spacing';

/** What is said of the books of a shelf. One for all of them: to make it costs more than to say something. */
export function useShelfWords() {
  const [volume, unnamed, status] = [useTranslations('volume'), useTranslations('book'), useTranslations('status')];
  const [shelf, rating] = [useTranslations('shelf'), useTranslations('rating')];
  const format = useFormatter();
  return useMemo(
    () => ({
      /** What a book goes under: a saga's name and the volume on its own line, or the title and the author. */
      captions(book: ShelfBook) {
        const { heading, volume: at } = bookHeadings(book);
        const line = at && (at.title ? volume('numberAndTitle', at) : volume('number', at));
        const author = shownAuthor(book.author, unnamed('unknownAuthor'));
        return { heading, line: line ?? author, author };
      },
      status(book: ShelfBook) {
        const percent = book.status === 'reading' ? readPercent(book) : null;
        if (percent === null) return status(book.status);
        return `${status(book.status)}, ${spaced(format.number(percent / 100, { style: 'percent' }))}`;
      },
      stars: (value: number) => ({ label: rating('short'), value: format.number(value) }),
      changeState: ({ title }: ShelfBook) => shelf('changeState', { title }),
    }),
    [volume, unnamed, status, shelf, rating, format],
  );
}

export type ShelfWords = ReturnType<typeof useShelfWords>;
