'use client';

import { memo } from 'react';
import { BookCover } from '@/app/_components/book-cover';
import type { ShelfBook } from '@/lib/books/shelf';
import { BookDoor } from './book-door';
import { BookState } from './book-state';
import type { ShelfWords } from './use-shelf-words';

type BookRowProps = { book: ShelfBook; words: ShelfWords; isSelecting: boolean; isAboveFold: boolean };

/** A book in one compact row. */
export const BookRow = memo(function BookRow({ book, words, isSelecting, isAboveFold }: BookRowProps) {
  const { heading, line, author } = words.captions(book);
  const Heading = isSelecting ? 'strong' : 'h2';
  const Line = isSelecting ? 'span' : 'p';
  return (
    <article className="sm:flex sm:items-center sm:gap-6">
      <BookDoor
        bookId={book.id}
        isSelecting={isSelecting}
        className="pick-row flex flex-1 min-w-0 items-center gap-4 py-2"
      >
        <span className="block flex-none w-10">
          <BookCover book={book} eager={isAboveFold} />
        </span>
        <span className="shelf-row-words">
          <Heading className="serif font-[560] text-[1rem] leading-[1.25rem] clamp-2">{heading}</Heading>{' '}
          <Line className="block text-micro text-ink-2 mt-0.5 clamp-1">
            {line === author ? line : `${line} · ${author}`}
          </Line>
        </span>
      </BookDoor>
      <BookState book={book} words={words} isSelecting={isSelecting} className="sm:w-52 max-sm:pl-14 max-sm:pb-2" />
    </article>
  );
});
