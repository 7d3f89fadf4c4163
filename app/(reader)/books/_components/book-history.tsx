import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import type { Book } from '@/lib/books/books.schemas';
import { listChanges } from '@/lib/books/history.service';
import { getTranslations } from '@/lib/i18n/server';
import { ChangeList } from './change-list';

const LATEST = 3;

/** The latest changes of a book, and the way to all of them. */
export async function BookHistory({ book }: { book: Book }) {
  const t = await getTranslations('history');
  const changes = await listChanges(book.user_id, book.id);
  const count = changes.length;
  return (
    <section className="mt-6 pt-5 rule" aria-labelledby="history-heading">
      <h2 id="history-heading" className="text-h3">
        {t('heading')}
      </h2>
      {count === 0 && <p className="mt-1.5 text-small text-ink-2">{t('none')}</p>}
      {count > 0 && <ChangeList bookId={book.id} changes={changes.slice(0, LATEST)} />}
      {count > LATEST && (
        <LinkButton kind="text" href={`/books/${book.id}/history` as Route} className="-ml-2.5 mt-1">
          {t('all', { count })}
        </LinkButton>
      )}
    </section>
  );
}
