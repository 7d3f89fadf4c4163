'use client';

import { memo } from 'react';
import { BookCover } from '@/app/_components/book-cover';
import type { ShelfBook } from '@/lib/books/shelf';
import { BookDoor } from './book-door';
import { BookState } from './book-state';
import type { ShelfWords } from './use-shelf-words';

type BookCardProps = { book: ShelfBook; words: ShelfWords; isSelecting: boolean; isAboveFold: boolean };

/** A book as it stands on the shelf. */
export const BookCard = memo(function BookCard({ book, words, isSelecting, isAboveFold }: BookCardProps) {
  const { heading, line } = words.captions(book);
  // No heading fits into the label of a box to tick.
  const [Heading, Line, Words] = isSelecting ? (['strong', 'span', 'span'] as const) : (['h2', 'p', 'div'] as const);
  return (
    <article>
      <BookDoor bookId={book.id} isSelecting={isSelecting} className="block">
        <BookCover book={book} eager={isAboveFold} />
        <Words className="shelf-card-words">
          <Heading className="serif font-[560] text-[1rem] leading-[1.2rem] clamp-2">{heading}</Heading>{' '}
          <Line className="block text-micro text-ink-2 mt-0.5 clamp-1">{line}</Line>
        </Words>
      </BookDoor>
      <BookState book={book} words={words} isSelecting={isSelecting} className="mt-1.5" />
    </article>
  );
});
