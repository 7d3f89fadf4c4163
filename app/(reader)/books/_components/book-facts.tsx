import { fact, FactList } from '@/app/_components/fact-list';
import type { Book } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';

/** What is known of a book; what is not is said to be unknown. */
export async function BookFacts({ book }: { book: Book }) {
  const t = await getTranslations('bookPage');
  const format = await getFormatter();
  const day = (date: string | null) => date && format.dateTime(new Date(date), { dateStyle: 'long' });
  return (
    <section className="mt-6 pt-5 rule" aria-label={t('facts')}>
      <div className="grid lg:grid-cols-2 gap-x-10 text-small">
        <FactList
          facts={[
            fact(t('date_added'), day(book.date_added), t('unknown')),
            fact(t('date_started'), day(book.date_started), t('notYet')),
            fact(t('date_completed'), day(book.date_completed), t('notYet')),
            fact(t('saga'), book.saga, t('none')),
            fact(t('volume'), book.volume_number, t('noneM')),
          ]}
        />
        <FactList
          facts={[
            fact(t('pages'), book.total_pages && format.number(book.total_pages), t('unknown')),
            fact(t('publisher'), book.publisher, t('unknown')),
            // A year is no number to group: 2004, not 2 004.
            fact(
              t('publication_year'),
              book.publication_year === null ? null : String(book.publication_year),
              t('unknownF'),
            ),
            fact(t('genre'), book.genre, t('unknown')),
            fact(t('isbn'), book.isbn, t('unknown')),
          ]}
        />
      </div>
      {book.description && (
        <>
          <h2 className="text-h3 mt-6">{t('description')}</h2>
          <p className="mt-2 whitespace-pre-line max-w-text">{book.description}</p>
        </>
      )}
    </section>
  );
}
