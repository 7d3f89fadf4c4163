import type { Metadata, Route } from 'next';
import type { Book } from '@/lib/books/books.schemas';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { getTranslations } from '@/lib/i18n/server';
import { editBookAction } from '../../_actions';
import { BookForm } from '../../_components/book-form';
import type { BookValues } from '../../book-input';
import { readBook } from '../../read-book';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bookForm');
  return { title: t('editTitle') };
}

const written = (value: number | null) => (value === null ? '' : String(value));

const valuesOf = (book: Book): BookValues => ({
  title: book.title,
  // Nobody typed the words that stand for none.
  author: isAuthorUnknown(book.author) ? '' : book.author,
  category: book.category,
  status: book.status,
  saga: book.saga,
  publisher: book.publisher,
  genre: book.genre,
  isbn: book.isbn,
  cover_url: book.cover_url,
  description: book.description,
  review: book.review,
  volume_number: written(book.volume_number),
  total_pages: written(book.total_pages),
  current_page: written(book.current_page),
  publication_year: written(book.publication_year),
  rating: written(book.rating),
});

export default async function EditBookPage({ params }: PageProps<'/books/[bookId]/edit'>) {
  const book = await readBook((await params).bookId);
  const t = await getTranslations('bookForm');
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-gutter pb-12">
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none pt-6 lg:pt-10">{t('editTitle')}</h1>
      <p className="mt-2 mb-6 text-ink-2">{book.title}</p>
      <BookForm
        action={editBookAction.bind(null, book.id)}
        values={valuesOf(book)}
        isAuthorUnknown={isAuthorUnknown(book.author)}
        submit={t('save')}
        cancel={{ href: `/books/${book.id}` as Route, label: t('cancel') }}
      />
    </main>
  );
}
