import { StatusLabel } from '@/app/_components/labels';
import { StarShape } from '@/app/_components/star-shape';
import type { ShelfBook } from '@/lib/books/shelf';
import type { ShelfWords } from './use-shelf-words';

function Rating({ label, value }: ReturnType<ShelfWords['stars']>) {
  return (
    <span className="inline-flex items-center gap-1 text-micro font-semibold num text-honey-ink">
      <StarShape isFilled className="text-honey size-[13px]" />
      <span className="sr">{label}</span>
      {value}
    </span>
  );
}

type BookStateProps = { book: ShelfBook; words: ShelfWords; isSelecting: boolean; className: string };

/**
 * How far one is with a book, and how many stars it has. A press changes it where the book stands; before and without
 * script it leads to the book.
 */
export function BookState({ book, words, isSelecting, className }: BookStateProps) {
  const state = (
    <>
      <StatusLabel status={book.status}>{words.status(book)}</StatusLabel>
      {book.rating !== null && <Rating {...words.stars(book.rating)} />}
    </>
  );
  if (isSelecting) return <div className={`book-state ${className}`}>{state}</div>;
  return (
    <button
      type="submit"
      formAction={`/books/${book.id}`}
      data-book={book.id}
      aria-haspopup="dialog"
      className={`book-state ${className}`}
    >
      {state}
      <span className="sr">{words.changeState(book)}</span>
    </button>
  );
}
