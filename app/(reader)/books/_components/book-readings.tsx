import type { LucideIcon } from 'lucide-react';
import { STATUS_ICON } from '@/app/_components/labels';
import type { Book } from '@/lib/books/books.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { partialDate } from '../partial-date';
import { PastReadingForm } from './past-reading-form';
import { ReadingSteps } from './reading-steps';

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

async function ReadingRow({ reading, count }: { reading: Reading; count: number | null }) {
  const t = await getTranslations('readings');
  const Icon = ICON[reading.outcome];
  return (
    <li className="flex gap-3 py-2.5 border-b border-line">
      <Icon className={`icon mt-0.5 ${reading.outcome === 'finished' ? 'text-brand' : 'text-ink-2'}`} />
      <div className="min-w-0">
        <p className="font-medium">
          {t(`outcome.${reading.outcome}`)}
          {count !== null && <span className="font-normal text-ink-2"> · {t('nth', { count })}</span>}
        </p>
        <p className="text-ink-2 num">{await told(reading)}</p>
      </div>
    </li>
  );
}

/** Every time the book was read, the last one first. */
export async function BookReadings({ book }: { book: Book }) {
  const t = await getTranslations('readings');
  const { readings } = book;
  const counted = readings.map((reading, i) => ({ reading, count: readings.length > 1 ? i + 1 : null }));
  return (
    <section className="mt-6 pt-5 rule" aria-labelledby="readings-heading">
      <h2 id="readings-heading" className="text-h3">
        {t('heading')}
      </h2>
      {readings.length === 0 && <p className="mt-1.5 text-small text-ink-2">{t('none')}</p>}
      <ol className="mt-1.5 text-small empty:hidden" reversed>
        {counted.toReversed().map(({ reading, count }, i) => (
          <ReadingRow key={readings.length - i} reading={reading} count={count} />
        ))}
      </ol>
      <ReadingSteps book={book} />
      <PastReadingForm bookId={book.id} />
    </section>
  );
}
