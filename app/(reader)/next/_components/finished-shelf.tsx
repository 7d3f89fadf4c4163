import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import { bookHeadings } from '@/app/_components/volume-title';
import { shownAuthor } from '@/lib/books/unknown-author';
import { getTranslations } from '@/lib/i18n/server';
import type { NextBook } from '@/lib/next-up/next-up.schemas';
import { BookShelf } from './book-shelf';

async function Finished({ book }: { book: NextBook }) {
  const [t, volumes] = [await getTranslations('book'), await getTranslations('volume')];
  const { heading, volume } = bookHeadings(book);
  return (
    <li className="w-28">
      <Cover book={book} />
      <h3 className="text-small leading-snug font-semibold mt-1">
        <Link href={`/books/${book.id}` as Route} prefetch={false} className="clamp-2">
          {heading}
        </Link>
      </h3>
      <p className="text-micro text-ink-2 clamp-1">
        {volume ? volumes('number', volume) : shownAuthor(book.author, t('unknownAuthor'))}
      </p>
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
