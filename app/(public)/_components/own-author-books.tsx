'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Cover } from '@/app/_components/cover/cover';
import { StatusLabel } from '@/app/_components/labels';
import type { AuthorBook, OwnAuthor } from '@/lib/authors/authors.schemas';

const bookPath = ({ id }: AuthorBook) => `/books/${id}` as Route;

function State({ book: { status } }: { book: AuthorBook }) {
  const t = useTranslations('status');
  return <StatusLabel status={status}>{t(status)}</StatusLabel>;
}

function useVolumeName() {
  const t = useTranslations('volume');
  return ({ volume_label, volume_number, title }: AuthorBook) => {
    const number = volume_label || volume_number;
    return number === null ? title : t('number', { number });
  };
}

function OwnSaga({ saga: { name, books_count: count, completed_books: read, book } }: { saga: OwnAuthor['sagas'][0] }) {
  const t = useTranslations('ownAuthor');
  const nameOf = useVolumeName();
  return (
    <li className="flex items-center gap-4 py-2.5 min-w-0">
      <span className="w-12 flex-none">
        <Cover book={book} />
      </span>
      <div className="min-w-0">
        <h4 className="serif text-h3">
          <Link
            href={`/library/sagas/${encodeURIComponent(name)}` as Route}
            prefetch={false}
            className="py-1 hover:underline underline-offset-4"
          >
            {name}
          </Link>
        </h4>
        <p className="text-small text-ink-3 num">{t('volumes', { count, read })}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-small">
          <Link
            href={bookPath(book)}
            prefetch={false}
            className="inline-flex items-center min-h-6 underline underline-offset-4 decoration-line-strong num"
          >
            {nameOf(book)}
          </Link>
          <State book={book} />
        </p>
      </div>
    </li>
  );
}

/** Where one is in each saga of the author. */
export function OwnAuthorSagas({ sagas }: Pick<OwnAuthor, 'sagas'>) {
  const t = useTranslations('ownAuthor');
  return (
    <>
      <h3 className="text-h3 mt-7">{t('sagas')}</h3>
      <ul className="mt-2 grid sm:grid-cols-2 lg:grid-cols-3 gap-x-14">
        {sagas.map((saga) => (
          <OwnSaga key={saga.name} saga={saga} />
        ))}
      </ul>
    </>
  );
}

/** The works that are no volume of anything. */
export function OwnAuthorBooks({ books }: Pick<OwnAuthor, 'books'>) {
  const t = useTranslations('ownAuthor');
  return (
    <>
      <h3 className="text-h3 mt-7">{t('books')}</h3>
      <ul className="mt-4 grid grid-cols-3 sm:grid-cols-5 lg:grid-cols-8 gap-x-3.5 lg:gap-x-5 gap-y-8">
        {books.map((book) => (
          <li key={book.id} className="min-w-0">
            <Link href={bookPath(book)} prefetch={false} className="block group">
              <Cover book={book} />
              <span className="serif mt-3 block text-[.9375rem] leading-[1.15rem] clamp-3 wrap-anywhere group-hover:underline underline-offset-4">
                {book.title}
              </span>
            </Link>
            <p className="mt-1.5">
              <State book={book} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
