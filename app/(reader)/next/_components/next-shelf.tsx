import type { Route } from 'next';
import Link from 'next/link';
import { LinkButton } from '@/app/_components/button';
import { Cover } from '@/app/_components/cover/cover';
import { ownTitle } from '@/app/_components/volume-title';
import { getTranslations } from '@/lib/i18n/server';
import { findEntry } from '@/lib/series/find-entry';
import type { NextUp } from '@/lib/next-up/next-up.schemas';
import { BookShelf } from './book-shelf';
import { MarkRead } from './mark-read';
import { SoFar } from './so-far';

type Next = NextUp['next'][number];

/** More than one line of a narrow card is no strip. */
const MOST_CELLS = 8;

async function NextVolume({ next }: { next: Next }) {
  const { saga, volume, book, read, total } = next;
  const [t, volumes] = [await getTranslations('next'), await getTranslations('volume')];
  const subject = book ?? {
    title: volume.title || saga,
    saga,
    volume_number: volume.number,
    // A volume to buy is drawn as those of its saga on the shelf are.
    category: findEntry(saga)?.category ?? ('roman' as const),
  };
  const { number } = volume;
  const title = ownTitle({ title: volume.title, saga, volume_number: number });
  return (
    <li className="w-35 flex flex-col">
      <Cover book={subject} />
      <div className="mt-2.5">
        <h3 className="text-[1rem] leading-[1.2rem] clamp-2">
          {book ? (
            <Link href={`/books/${book.id}` as Route} prefetch={false}>
              {saga}
            </Link>
          ) : (
            saga
          )}
        </h3>
      </div>
      <p className="text-micro text-ink-2 mt-1 clamp-2">
        {title ? volumes('numberAndTitle', { number, title }) : volumes('number', { number })}
      </p>
      <div className="mt-auto pt-2.5">
        <SoFar of={next} atMost={MOST_CELLS} />
        <p className="text-micro text-ink-2 num mt-1.5">{t('readOf', { read, total })}</p>
        <div className="min-h-[52px]">
          {book ? (
            <MarkRead bookId={book.id} label={t('readIn', { saga, volume: volumes('number', { number }) })} />
          ) : (
            <p className="badge badge-missing mt-2">{t('toBuy')}</p>
          )}
        </div>
      </div>
    </li>
  );
}

/** The next volume of each saga that was begun: those on the shelf first, then those to buy. */
export async function NextShelf({ volumes }: { volumes: NextUp['next'] }) {
  const t = await getTranslations('next');
  if (volumes.length === 0) return null;
  const link = (
    <LinkButton kind="text" href="/library?view=series" prefetch={false} className="text-small! -mr-2">
      {t('allSagas')}
    </LinkButton>
  );
  return (
    <BookShelf title={t('nextVolume')} note={t('nextNote')} link={link} className="max-lg:order-2">
      {volumes.map((next) => (
        <NextVolume key={next.saga} next={next} />
      ))}
    </BookShelf>
  );
}
