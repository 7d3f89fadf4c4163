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

async function Progress({ book }: { book: NextBook }) {
  const [t, format] = [await getTranslations('next'), await getFormatter()];
  const percent = readPercent(book);
  if (percent === null) return null;
  const left = (book.total_pages ?? 0) - (book.current_page ?? 0);
  return (
    <div className="text-small mt-3">
      <p className="flex justify-between gap-3 num mb-1.5">
        <span className="text-ink-2">{t('left', { count: left })}</span>
        <b className="font-semibold">{format.number(percent / 100, { style: 'percent' })}</b>
      </p>
      <ProgressBar percent={percent} label={t('progressOf', { title: book.title })} />
    </div>
  );
}

/** A book that lies open: how far it is, and one tap to say how much further. */
export async function ReadingCard({ book }: { book: NextBook }) {
  const [t, category, volumes] = [
    await getTranslations('book'),
    await getTranslations('category'),
    await getTranslations('volume'),
  ];
  const { heading, volume } = bookHeadings(book);
  const percent = readPercent(book);
  return (
    <article className="card p-4 flex gap-4">
      <span className="w-[84px] lg:w-24 flex-none self-start with-ribbon block">
        <Cover book={book} eager />
        {percent !== null && <Ribbon percent={percent} />}
      </span>
      <div className="min-w-0 flex-1 flex flex-col">
        <p className="text-micro">
          <CategoryLabel category={book.category}>{category(book.category)}</CategoryLabel>
        </p>
        <h3 className="text-h3 mt-0.5 clamp-2">
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
        <div className="mt-auto">
          <Progress book={book} />
          <PageStep bookId={book.id} title={book.title} page={book.current_page} total={book.total_pages} />
        </div>
      </div>
    </article>
  );
}
