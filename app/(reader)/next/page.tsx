import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { whatIsNext } from '@/lib/next-up/next-up.service';
import type { NextUp } from '@/lib/next-up/next-up.schemas';
import { FlashMessage } from '../_components/flash-message';
import { AnnouncedList } from './_components/announced-list';
import { FinishedShelf } from './_components/finished-shelf';
import { MissingList } from './_components/missing-list';
import { NextShelf } from './_components/next-shelf';
import { ReadingCard } from './_components/reading-card';

const AT_MOST = 12;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('next');
  return { title: t('title') };
}

async function Nothing() {
  const t = await getTranslations('next');
  const nav = await getTranslations('nav');
  return (
    <div className="mt-8">
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <LinkButton kind="primary" href="/books/new">
          <Plus className="icon" />
          {nav('addBook')}
        </LinkButton>
        <LinkButton href="/library">{nav('library')}</LinkButton>
      </EmptyState>
    </div>
  );
}

async function Reading({ books }: { books: NextUp['reading'] }) {
  const t = await getTranslations('next');
  if (books.length === 0) return null;
  return (
    <section>
      <h2 className="sr">{t('reading')}</h2>
      <ul className="grid sm:grid-cols-2 gap-4">
        {books.map((book) => (
          <li key={book.id}>
            <ReadingCard book={book} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export default async function NextPage() {
  const user = await requireUser();
  const [t, format] = [await getTranslations('next'), await getFormatter()];
  const nextUp = await whatIsNext(user.id, AT_MOST);
  const { reading, next, missing, finished, announced, totals } = nextUp;
  const isEmpty = [reading, next, missing, finished, announced].every((list) => list.length === 0);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <FlashMessage />
      <p className="pt-6 lg:pt-9 text-small text-ink-2 first-letter:uppercase">
        {format.dateTime(new Date(), { weekday: 'long', day: 'numeric', month: 'long' })}
      </p>
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-[1.05] mt-1">
        <em>{t('title')}</em>
      </h1>
      {isEmpty ? (
        <Nothing />
      ) : (
        <div className="mt-6 lg:mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-x-12">
          <div className="grid gap-10 content-start min-w-0">
            <Reading books={reading} />
            <NextShelf volumes={next} total={totals.next} />
            <FinishedShelf books={finished} />
          </div>
          <div className="grid gap-8 content-start">
            <MissingList sagas={missing} total={totals.missing} />
            <AnnouncedList volumes={announced} />
          </div>
        </div>
      )}
    </main>
  );
}
