import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import { ProgressBar } from '@/app/_components/progress-bar';
import { getTranslations } from '@/lib/i18n/server';
import { findEntry } from '@/lib/series/find-entry';
import type { NextUp } from '@/lib/next-up/next-up.schemas';
import { BookShelf } from './book-shelf';
import { MarkRead } from './mark-read';

type Next = NextUp['next'][number];

async function NextVolume({ next: { saga, volume, book, read, total } }: { next: Next }) {
  const [t, volumes] = [await getTranslations('next'), await getTranslations('volume')];
  const subject = book ?? {
    title: volume.title || saga,
    saga,
    volume_number: volume.number,
    // A volume to buy is drawn as those of its saga on the shelf are.
    category: findEntry(saga)?.category ?? ('roman' as const),
  };
  const name = volumes('number', { number: volume.number });
  return (
    <li className="w-[9.25rem] flex-none flex flex-col">
      <Cover book={subject} />
      <h3 className="text-[1rem] leading-[1.2rem] mt-3 clamp-2">
        {book ? (
          <Link href={`/books/${book.id}` as Route} prefetch={false}>
            {saga}
          </Link>
        ) : (
          saga
        )}
      </h3>
      <p className="text-micro text-ink-2 mt-0.5 mb-2">{name}</p>
      <div className="mt-auto">
        <ProgressBar percent={Math.round((read / Math.max(1, total)) * 100)} label={t('progressOf', { title: saga })} />
        <p className="text-micro text-ink-2 num mt-1">{t('readOf', { read, total })}</p>
        {book ? (
          <MarkRead bookId={book.id} label={t('readIn', { saga, volume: name })} />
        ) : (
          <p className="badge badge-missing mt-2">{t('toBuy')}</p>
        )}
      </div>
    </li>
  );
}

/** The next volume of each saga that was begun: those on the shelf first, then those to buy. */
export async function NextShelf({ volumes, total }: { volumes: NextUp['next']; total: number }) {
  const t = await getTranslations('next');
  if (volumes.length === 0) return null;
  return (
    <BookShelf title={t('nextVolume')} note={t('nextNote', { count: total })}>
      {volumes.map((next) => (
        <NextVolume key={next.saga} next={next} />
      ))}
    </BookShelf>
  );
}
