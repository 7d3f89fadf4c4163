import type { ReactNode } from 'react';
import type { Book } from '@/lib/books/books.schemas';
import { getTranslations } from '@/lib/i18n/server';

const Text = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <>
    <h2 className="text-h3 mt-6">{heading}</h2>
    <div className="mt-2 whitespace-pre-line max-w-text wrap-anywhere">{children}</div>
  </>
);

/** The longer things that are known of a book, or that its reader keeps with it. */
export async function BookTexts({ book }: { book: Book }) {
  const [t, words] = [await getTranslations('bookPage'), await getTranslations('bookForm')];
  const { description, quotes, notes } = book;
  return (
    <>
      {description && <Text heading={t('description')}>{description}</Text>}
      {quotes.length > 0 && (
        <Text heading={words('quotes')}>
          {quotes.map(({ text, page }, i) => (
            <blockquote key={i} className="serif mt-3 pl-4 border-l-2 border-line">
              {text}
              {page !== null && <span className="block text-small text-ink-2">{t('quotePage', { page })}</span>}
            </blockquote>
          ))}
        </Text>
      )}
      {notes && <Text heading={words('notes')}>{notes}</Text>}
    </>
  );
}
