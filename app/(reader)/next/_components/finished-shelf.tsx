import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import { Stars } from '@/app/_components/stars';
import { bookHeadings } from '@/app/_components/volume-title';
import { shownAuthor } from '@/lib/books/unknown-author';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { NextBook } from '@/lib/next-up/next-up.schemas';
import { BookShelf } from './book-shelf';
import { RecentDay } from './recent-day';

/** What the reader thinks of it, or the way to say so. */
async function Opinion({ book, href }: { book: NextBook; href: Route }) {
  const [t, rating, format] = [await getTranslations('next'), await getTranslations('rating'), await getFormatter()];
  if (book.rating === null)
    return (
      <Link
        href={href}
        prefetch={false}
        className="inline-flex items-center min-h-6 text-small font-semibold text-brand"
        aria-label={t('rateIn', { title: book.title })}
      >
        {t('rate')}
      </Link>
    );
  const label = rating('label', { value: format.number(book.rating) });
  return (
    <p className="flex items-center min-h-6">
      <Stars value={book.rating} size={14} label={label} />
    </p>
  );
}

async function Finished({ book }: { book: NextBook }) {
  const [t, volumes] = [await getTranslations('book'), await getTranslations('volume')];
  const { heading, volume } = bookHeadings(book);
  const href = `/books/${book.id}` as Route;
  return (
    <li className="w-28 flex flex-col">
      <Cover book={book} />
      <h3 className="text-small leading-snug font-semibold mt-1">
        <Link href={href} prefetch={false} className="clamp-2">
          {heading}
        </Link>
      </h3>
      <p className="text-micro text-ink-2 clamp-1">
        {volume ? volumes('number', volume) : shownAuthor(book.author, t('unknownAuthor'))}
      </p>
      <div className="mt-auto pt-1">
        <Opinion book={book} href={href} />
        {book.date_completed && (
          <p className="text-micro text-ink-2">
            <RecentDay moment={book.date_completed} />
          </p>
        )}
      </div>
    </li>
  );
}

export async function FinishedShelf({ books }: { books: NextBook[] }) {
  const t = await getTranslations('next');
  if (books.length === 0) return null;
  return (
    <BookShelf title={t('finished')} className="max-lg:order-4">
      {books.map((book) => (
        <Finished key={book.id} book={book} />
      ))}
    </BookShelf>
  );
}
