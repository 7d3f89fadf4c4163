import { ChevronRight, CircleCheck } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import { Strip } from '@/app/_components/hex-cell';
import { Badge, CategoryLabel } from '@/app/_components/labels';
import { ProgressBar } from '@/app/_components/progress-bar';
import { stateOf } from '@/app/_components/saga/volume-state';
import { getFormatter, getLocale, getTranslations } from '@/lib/i18n/server';
import { pathOf, places } from '@/lib/public-pages/places';
import type { SagaCard as Card } from '@/lib/sagas/saga-cards.service';

/** A strip of more cells than this is no strip: the gaps are then told in words. */
const MOST_CELLS = 10;
const BEHIND = { height: '100%', width: 'auto', marginLeft: 'auto' };

/** The next volume, or else the first there is, in front of two others. */
function Fan({ card: { name, author, category, cover_url, numbers, front } }: { card: Card }) {
  const others = numbers.filter((number) => number !== front).slice(0, 2);
  const subject = (number: number | null) => ({
    title: number === null ? name : '',
    ...(number !== null && { saga: name, volume_number: number }),
    author,
    category,
  });
  return (
    <span className="relative flex-none w-[104px] h-[156px] sm:w-[118px] sm:h-[177px] mr-4">
      {others.toReversed().map((number, index) => {
        const isLast = others.length === 2 && index === 0;
        return (
          <span
            key={number}
            className={`absolute ${isLast ? 'inset-y-3 left-10 -right-[22px]' : 'inset-y-1.5 left-5 -right-[11px]'}`}
          >
            <Cover book={subject(number)} plain style={BEHIND} />
          </span>
        );
      })}
      <span className="relative block">
        <Cover book={{ ...subject(front), cover_url }} />
      </span>
    </span>
  );
}

async function Progress({ card: { name, progress } }: { card: Card }) {
  const t = await getTranslations('sagaCard');
  const format = await getFormatter();
  const { read, total, read_percentage } = progress;
  return (
    <>
      <span className="mt-auto pt-3 serif text-[1.75rem] leading-none num">
        {format.number(read_percentage / 100, { style: 'percent' })}
      </span>
      <span className="mt-1 text-small text-ink-2 num">{t('read', { read, total })}</span>
      <span className="mt-2">
        <ProgressBar percent={read_percentage} label={t('progressOf', { name })} />
      </span>
    </>
  );
}

async function Cells({ card: { volumes, gaps, tail, progress } }: { card: Card }) {
  const t = await getTranslations('sagaCard');
  const missing = gaps.length + tail.length;
  if (volumes.length <= MOST_CELLS)
    return <Strip states={volumes.map(stateOf)} label={t('owned', { owned: progress.owned, total: progress.total })} />;
  if (missing === 0) return <span className="text-small text-ink-2">{t('allOwned')}</span>;
  return <span className="text-small text-missing num">{t('missing', { count: missing })}</span>;
}

async function NextStep({ card: { next, status } }: { card: Card }) {
  const [t, volumes] = [await getTranslations('sagaCard'), await getTranslations('volume')];
  if (status === 'completed')
    return (
      <span className="inline-flex items-center gap-1 text-small font-medium text-brand whitespace-nowrap">
        <CircleCheck className="icon" />
        {t('finished')}
      </span>
    );
  return (
    <span className="inline-flex items-center gap-1 text-small font-medium num whitespace-nowrap">
      {next && volumes('number', { number: next.label })}
      <ChevronRight className="icon" />
    </span>
  );
}

/** A saga of the library in one card, which leads to its page. */
export async function SagaCard({ card }: { card: Card }) {
  const [t, categories] = [await getTranslations('sagaCard'), await getTranslations('category')];
  const { name, author, category, series } = card;
  const path = series ? pathOf(await getLocale(), places.saga(series)) : `/library/sagas/${encodeURIComponent(name)}`;
  return (
    <article className="h-full">
      <Link
        href={path as Route}
        prefetch={false}
        className="card h-full p-3.5 flex flex-col gap-3 hover:border-line-strong"
      >
        <span className="flex gap-4 min-w-0 flex-1">
          <Fan card={card} />
          <span className="min-w-0 flex-1 flex flex-col pl-1">
            <span className="flex flex-wrap items-center gap-2">
              <Badge kind="plain">
                <span className="uppercase">{t('badge')}</span>
              </Badge>
              <CategoryLabel category={category}>{categories(category)}</CategoryLabel>
            </span>
            <h2 className="text-h3 lg:text-[1.25rem] mt-1.5 clamp-3 break-words">{name}</h2>
            <span className="text-micro text-ink-2 mt-0.5 clamp-2">{author}</span>
            <Progress card={card} />
          </span>
        </span>
        <span className="flex items-center justify-between gap-3 rule pt-3">
          <Cells card={card} />
          <NextStep card={card} />
        </span>
      </Link>
    </article>
  );
}
