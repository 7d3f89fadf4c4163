'use client';

import type { ReactNode } from 'react';
import { Ribbon } from '@/app/_components/ribbon';
import type { Book } from '@/lib/books/books.schemas';
import { readPercent } from '@/lib/books/progress';
import { useBook } from './use-book';

/** A cover drawn by the server, with a ribbon that falls as one turns pages here. */
export function LiveCover({ book: rendered, children }: { book: Book; children: ReactNode }) {
  const book = useBook(rendered);
  const percent = book.status === 'reading' ? readPercent(book) : null;
  return (
    <span className="with-ribbon block">
      {children}
      {percent !== null && <Ribbon percent={percent} />}
    </span>
  );
}
