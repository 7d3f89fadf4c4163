import { BookView } from '@/app/(reader)/books/_components/book-view';
import { readBook } from '@/app/(reader)/books/read-book';
import { BookDialog } from './book-dialog';

/** The book over the library it was opened from. */
export default async function BookModal({ params }: { params: Promise<{ bookId: string }> }) {
  const book = await readBook((await params).bookId);
  return (
    <BookDialog title={book.title}>
      <BookView book={book} isDialog />
    </BookDialog>
  );
}
