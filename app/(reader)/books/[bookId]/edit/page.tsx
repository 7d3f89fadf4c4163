import type { Metadata, Route } from 'next';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { getTranslations } from '@/lib/i18n/server';
import { editBookAction } from '../../_actions';
import { BookForm } from '../../_components/book-form';
import { valuesOf } from '../../book-values';
import { readBook } from '../../read-book';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bookForm');
  return { title: t('editTitle') };
}

export default async function EditBookPage({ params }: PageProps<'/books/[bookId]/edit'>) {
  const book = await readBook((await params).bookId);
  const t = await getTranslations('bookForm');
  const values = await valuesOf(book);
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-gutter pb-12">
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none pt-6 lg:pt-10">{t('editTitle')}</h1>
      <p className="mt-2 mb-6 text-ink-2">{book.title}</p>
      <BookForm
        action={editBookAction.bind(null, book.id, values)}
        values={values}
        draftOf={{ readerId: book.user_id, of: `book:${book.id}` }}
        isAuthorUnknown={isAuthorUnknown(book.author)}
        submit={t('save')}
        cancel={{ href: `/books/${book.id}` as Route, label: t('cancel') }}
      />
    </main>
  );
}
