import { BookView } from '@/app/(reader)/books/_components/book-view';
import { readBook } from '@/app/(reader)/books/read-book';
import { OverLibrary } from '@/app/(reader)/library/_components/over-library';

/** The book over the library. */
export default async function BookOverLibrary({ params }: { params: Promise<{ bookId: string }> }) {
  const book = await readBook((await params).bookId);
  return (
    <OverLibrary title={book.title}>
      <BookView book={book} isDialog />
    </OverLibrary>
  );
}
