import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import { CategoryLabel } from '@/app/_components/labels';
import { ProgressBar } from '@/app/_components/progress-bar';
import { Ribbon } from '@/app/_components/ribbon';
import { bookHeadings } from '@/app/_components/volume-title';
import { readPercent } from '@/lib/books/progress';
import { shownAuthor } from '@/lib/books/unknown-author';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { NextBook } from '@/lib/next-up/next-up.schemas';
import { PageStep } from './page-step';
import { RecentDay } from './recent-day';

async function Progress({ book }: { book: NextBook }) {
  const [t, format] = [await getTranslations('next'), await getFormatter()];
  const unknown = await getTranslations('book');
  if (book.total_pages === null) return <p className="text-small text-ink-2">{unknown('ofUnknown')}</p>;
  const percent = readPercent(book);
  if (percent === null) return null;
  const left = book.total_pages - (book.current_page ?? 0);
  return (
    <div className="text-small">
      <p className="flex justify-between gap-3 num mb-1.5">
        <span className="text-ink-2">{t('left', { count: left })}</span>
        <b className="font-semibold">{format.number(percent / 100, { style: 'percent' })}</b>
      </p>
      <ProgressBar percent={percent} label={t('progressOf', { title: book.title })} />
    </div>
  );
}

const SIZES = {
  small: { card: 'lg:gap-4', cover: 'lg:w-24', heading: 'text-h3' },
  large: {
    card: 'lg:p-6 lg:gap-6',
    cover: 'sm:w-28 lg:w-[190px]',
    heading: 'text-h2 lg:text-[1.75rem] lg:leading-[1.95rem]',
  },
};

/** A book that lies open: how far it is, and one tap to say how much further. */
export async function ReadingCard({ book, isLarge }: { book: NextBook; isLarge: boolean }) {
  const [t, next, category, volumes] = [
    await getTranslations('book'),
    await getTranslations('next'),
    await getTranslations('category'),
    await getTranslations('volume'),
  ];
  const { heading, volume } = bookHeadings(book);
  const percent = readPercent(book);
  const size = SIZES[isLarge ? 'large' : 'small'];
  return (
    <article className={`card h-full p-4 flex gap-3 ${size.card}`}>
      <span className={`w-[84px] ${size.cover} flex-none self-start with-ribbon block`}>
        <Cover book={book} eager />
        {percent !== null && <Ribbon percent={percent} />}
      </span>
      <div className="min-w-0 flex-1 flex flex-col">
        <p className="text-micro flex flex-wrap items-baseline gap-x-2">
          <CategoryLabel category={book.category}>{category(book.category)}</CategoryLabel>
          {book.updated_at && (
            <span className="text-ink-2">
              <span className="sr">{next('touched')}</span> <RecentDay moment={book.updated_at} />
            </span>
          )}
        </p>
        <h3 className={`${size.heading} mt-1 clamp-2 wrap-anywhere`}>
          <Link href={`/books/${book.id}` as Route} prefetch={false}>
            {heading}
          </Link>
        </h3>
        <p className="text-small text-ink-2 clamp-1">
          {volume
            ? volume.title
              ? volumes('numberAndTitle', volume)
              : volumes('number', volume)
            : shownAuthor(book.author, t('unknownAuthor'))}
        </p>
        <div className="mt-auto pt-3">
          <Progress book={book} />
          <PageStep
            bookId={book.id}
            title={book.title}
            page={book.current_page}
            total={book.total_pages}
            isLarge={isLarge}
          />
        </div>
      </div>
    </article>
  );
}
