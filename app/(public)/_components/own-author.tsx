'use client';

import { useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { LinkButton } from '@/app/_components/button';
import type { OwnAuthor as Own } from '@/lib/authors/authors.schemas';
import { ownAuthorQuery } from '@/lib/authors/own-author.client';
import type { Status } from '@/lib/books/books.schemas';
import type { Locale, Messages } from '@/lib/i18n/locales';
import { NoAnswer } from './no-answer';
import { OwnAuthorBooks, OwnAuthorSagas } from './own-author-books';
import { ReaderQueries } from './reader-queries';

export type AuthorPanelProps = {
  name: string;
  locale: Locale;
  messages: Pick<Messages, 'ownAuthor' | 'status' | 'volume'>;
};

type Gone = { onSignedOut: () => void };

const shelfOf = (author: string, status?: Status) =>
  `/library?${new URLSearchParams({ author, ...(status && { status }) })}` as Route;

/** What was put aside is named where there is some. */
const countsOf = (own: Own): [Status, number][] => {
  const aside: [Status, number][] = [
    ['paused', own.paused_books],
    ['abandoned', own.abandoned_books],
  ];
  return [
    ['completed', own.completed_books],
    ['reading', own.reading_books],
    ['to_read', own.to_read_books],
    ...aside.filter(([, count]) => count > 0),
  ];
};

function Counter({ href, count, label }: { href: Route; count: number; label: string }) {
  const format = useFormatter();
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="min-h-tap inline-flex items-baseline gap-2 text-ink-2 hover:text-ink"
      >
        <strong className="serif text-[1.625rem] leading-none font-[560] num text-ink">{format.number(count)}</strong>{' '}
        <span className="text-small">{label}</span>
      </Link>
    </li>
  );
}

function Counters({ own }: { own: Own }) {
  const t = useTranslations('ownAuthor');
  const { name, total_books } = own;
  return (
    <ul className="mt-3 grid grid-cols-2 sm:flex flex-wrap gap-x-8 lg:gap-x-10">
      <Counter href={shelfOf(name)} count={total_books} label={t('total', { count: total_books })} />
      {countsOf(own).map(([status, count]) => (
        <Counter key={status} href={shelfOf(name, status)} count={count} label={t(`counts.${status}`, { count })} />
      ))}
    </ul>
  );
}

function Has({ own }: { own: Own }) {
  const t = useTranslations('ownAuthor');
  const { name, total_books, sagas, books } = own;
  if (total_books === 0) return <p className="mt-3 text-ink-2">{t('none')}</p>;
  return (
    <>
      <Counters own={own} />
      {sagas.length > 0 && <OwnAuthorSagas sagas={sagas} />}
      {books.length > 0 && <OwnAuthorBooks books={books} />}
      <LinkButton href={shelfOf(name)} prefetch={false} className="mt-7">
        {t('shelf')}
      </LinkButton>
    </>
  );
}

function OwnPart({ name, onSignedOut }: { name: string } & Gone) {
  const t = useTranslations('ownAuthor');
  const { data: own, error, refetch } = useQuery(ownAuthorQuery(name));
  const words = { loading: t('loading'), failed: t('failed'), retry: t('retry') };
  return (
    <section aria-label={t('heading')} className="rule mt-8 pt-7">
      <h2 className="text-h2">{t('heading')}</h2>
      {own ? (
        <Has own={own} />
      ) : (
        <div className="mt-3">
          <NoAnswer error={error} words={words} onRetry={refetch} onSignedOut={onSignedOut} />
        </div>
      )}
    </section>
  );
}

/** What a reader has of an author. Loaded for readers only. */
export function OwnAuthor({ name, locale, messages, onSignedOut }: AuthorPanelProps & Gone) {
  return (
    <ReaderQueries locale={locale} messages={messages}>
      <OwnPart name={name} onSignedOut={onSignedOut} />
    </ReaderQueries>
  );
}
