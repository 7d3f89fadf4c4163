import { ChevronLeft } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import { listChanges } from '@/lib/books/history.service';
import { getTranslations } from '@/lib/i18n/server';
import { ChangeList } from '../../_components/change-list';
import { readBook } from '../../read-book';

export async function generateMetadata({ params }: PageProps<'/books/[bookId]/history'>): Promise<Metadata> {
  const [{ title }, t] = [await readBook((await params).bookId), await getTranslations('history')];
  return { title: t('title', { title }) };
}

/** All that happened to a book, for as long as it is kept. */
export default async function BookHistoryPage({ params }: PageProps<'/books/[bookId]/history'>) {
  const book = await readBook((await params).bookId);
  const t = await getTranslations('history');
  const changes = await listChanges(book.user_id, book.id);
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-gutter pb-12">
      <LinkButton kind="text" href={`/books/${book.id}` as Route} className="text-ink-2! -ml-2.5 mt-1.5 lg:mt-6">
        <ChevronLeft className="icon" />
        {t('back')}
      </LinkButton>
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none mt-2">{t('heading')}</h1>
      <p className="mt-2 wrap-anywhere">{book.title}</p>
      <p className="mt-1 mb-5 text-small text-ink-2">{changes.length > 0 ? t('kept') : t('none')}</p>
      {changes.length > 0 && <ChangeList bookId={book.id} changes={changes} />}
    </main>
  );
}
