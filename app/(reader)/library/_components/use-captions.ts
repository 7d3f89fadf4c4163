'use client';

import { useTranslations } from 'use-intl';
import { bookHeadings } from '@/app/_components/volume-title';
import type { ShelfBook } from '@/lib/books/shelf';

/** What a book goes under: a saga's name and the volume on its own line, or the title and the author. */
export function useCaptions(book: ShelfBook) {
  const t = useTranslations('volume');
  const { heading, volume } = bookHeadings(book);
  const line = volume && (volume.title ? t('numberAndTitle', volume) : t('number', volume));
  return { heading, line: line ?? book.author };
}
