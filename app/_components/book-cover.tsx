import { readPercent } from '@/lib/books/progress';
import type { ShelfBook } from '@/lib/books/shelf';
import { Cover } from './cover/cover';
import { Ribbon } from './ribbon';

/** A book as it lies there: with its ribbon only while it is being read. */
export function BookCover({ book, eager }: { book: ShelfBook; eager?: boolean }) {
  const percent = book.status === 'reading' ? readPercent(book) : null;
  return (
    <span className="with-ribbon block">
      <Cover book={book} eager={eager} />
      {percent !== null && <Ribbon percent={percent} />}
    </span>
  );
}
