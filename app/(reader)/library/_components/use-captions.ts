'use client';

import { useTranslations } from 'use-intl';
import { bookHeadings } from '@/app/_components/volume-title';
import type { ShelfBook } from '@/lib/books/shelf';
import { shownAuthor } from '@/lib/books/unknown-author';

/** What a book goes under: a saga's name and the volume on its own line, or the title and the author. */
export function useCaptions(book: ShelfBook) {
  const [t, words] = [useTranslations('volume'), useTranslations('book')];
  const { heading, volume } = bookHeadings(book);
  const line = volume && (volume.title ? t('numberAndTitle', volume) : t('number', volume));
  const author = shownAuthor(book.author, words('unknownAuthor'));
  return { heading, line: line ?? author, author };
}
