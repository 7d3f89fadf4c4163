import { type LucideIcon, Pencil } from 'lucide-react';
import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import { STATUS_ICON } from '@/app/_components/labels';
import type { Book } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { isUndated } from '@/lib/readings/past-readings';
import { partialDate } from '../partial-date';
import { PastReadingForm } from './past-reading-form';
import { ReadingSteps } from './reading-steps';
import { RemoveReading } from './remove-reading';

type Reading = Book['readings'][number];

const ICON: Record<Reading['outcome'], LucideIcon> = {
  finished: STATUS_ICON.completed,
  abandoned: STATUS_ICON.abandoned,
  paused: STATUS_ICON.paused,
  ongoing: STATUS_ICON.reading,
};

/** When it was, as well as that is known, and how far it went unless it went to the end. */
async function told({ started, finished, outcome, pages }: Reading) {
  const [t, format] = [await getTranslations('readings'), await getFormatter()];
  const end = outcome === 'abandoned' ? 'stopped' : 'finished';
  const parts = [
    started && t('started', partialDate(format, started)),
    finished && t(end, partialDate(format, finished)),
    !started && !finished && t('undated'),
    outcome !== 'finished' && pages !== null && t('upTo', { page: pages }),
  ];
  return parts.filter(Boolean).join(', ');
}

type ReadingRowProps = { book: Book; at: number };

async function ReadingRow({ book, at }: ReadingRowProps) {
  const t = await getTranslations('readings');
  const reading = book.readings[at]!;
  const Icon = ICON[reading.outcome];
  const outcome = t(`outcome.${reading.outcome}`);
  const details = await told(reading);
  const what = [outcome, details].filter(Boolean).join(', ');
  return (
    <li className="flex gap-3 py-2.5 border-b border-line">
      <Icon className={`icon mt-0.5 ${reading.outcome === 'finished' ? 'text-brand' : 'text-ink-2'}`} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {outcome}
          {book.readings.length > 1 && <span className="font-normal text-ink-2"> · {t('nth', { count: at + 1 })}</span>}
        </p>
        <p className="text-ink-2 num">{details}</p>
      </div>
      <div className="flex-none flex items-start -my-1.5 -mr-[12px]">
        <LinkButton
          kind={isUndated(reading) ? 'text' : 'ghost'}
          href={`/books/${book.id}/readings/${at + 1}` as Route}
          aria-label={t(isUndated(reading) ? 'dateOf' : 'correctOf', { what })}
        >
          {isUndated(reading) ? t('date') : <Pencil className="icon" />}
        </LinkButton>
        <RemoveReading book={book} at={at} label={t('removeOf', { what })} />
      </div>
    </li>
  );
}

/** Every time the book was read, the last one first. */
export async function BookReadings({ book }: { book: Book }) {
  const t = await getTranslations('readings');
  const places = [...book.readings.keys()].toReversed();
  return (
    <section className="mt-6 pt-5 rule" aria-labelledby="readings-heading">
      <h2 id="readings-heading" className="text-h3">
        {t('heading')}
      </h2>
      {places.length === 0 && <p className="mt-1.5 text-small text-ink-2">{t('none')}</p>}
      <ol className="mt-1.5 text-small empty:hidden" reversed>
        {places.map((at) => (
          <ReadingRow key={at} book={book} at={at} />
        ))}
      </ol>
      <ReadingSteps book={book} />
      <PastReadingForm bookId={book.id} />
    </section>
  );
}
