import type { Book } from '@/lib/books/books.schemas';
import { BookCard } from './book-card';

const ABOVE_THE_FOLD = 8;

export function BookGrid({ books }: { books: Book[] }) {
  return (
    <ul className="grid grid-cols-2 sm:grid-cols-4 lg:grid-cols-6 xl:grid-cols-7 2xl:grid-cols-8 gap-x-4 lg:gap-x-5 gap-y-7">
      {books.map((book, index) => (
        <li key={book.id} className="min-w-0">
          <BookCard book={book} isAboveFold={index < ABOVE_THE_FOLD} />
        </li>
      ))}
    </ul>
  );
}
