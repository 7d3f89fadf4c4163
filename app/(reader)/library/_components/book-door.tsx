import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type BookDoorProps = { bookId: string; isSelecting: boolean; className: string; children: ReactNode };

/** A press on a book opens it, or ticks it while books are selected. */
export function BookDoor({ bookId, isSelecting, className, children }: BookDoorProps) {
  if (isSelecting)
    return (
      <label className={`pick ${className}`}>
        <input type="checkbox" name="book_id" value={bookId} />
        {children}
      </label>
    );
  return (
    <Link href={`/books/${bookId}` as Route} prefetch={false} scroll={false} className={className}>
      {children}
    </Link>
  );
}
