import type { Metadata, Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from '@/lib/i18n/server';
import { isUndated } from '@/lib/readings/past-readings';
import { OUTCOMES } from '@/lib/readings/readings.schemas';
import { correctReadingAction } from '../../../_reading-actions';
import { ReadingForm } from '../../../_components/reading-form';
import { readBook } from '../../../read-book';
import { writtenDate } from '../../../typed-date';

type Props = PageProps<'/books/[bookId]/readings/[reading]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('readings');
  return { title: t('correctTitle') };
}

/** The first one without its date: what the statistics ask for. */
const UNDATED = 'undated';

export default async function ReadingPage({ params }: Props) {
  const { bookId, reading: asked } = await params;
  const { id, title, readings } = await readBook(bookId);
  const page = `/books/${id}` as Route;
  const at = asked === UNDATED ? readings.findIndex(isUndated) : Number(asked) - 1;
  // It has been dated since the link was made.
  if (at < 0 && asked === UNDATED) redirect(page);
  const was = readings[at] ?? notFound();
  const t = await getTranslations('readings');
  // Only the last one can be under way.
  const outcomes = OUTCOMES.filter((outcome) => outcome !== 'ongoing' || at === readings.length - 1);
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-gutter pb-12">
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none pt-6 lg:pt-10">{t('correctTitle')}</h1>
      <p className="mt-2 mb-6 text-ink-2 wrap-anywhere">{title}</p>
      <ReadingForm
        action={correctReadingAction.bind(null, id, { at, was })}
        values={{
          started: writtenDate(was.started),
          finished: writtenDate(was.finished),
          outcome: was.outcome,
          pages: was.pages === null ? '' : String(was.pages),
        }}
        outcomes={outcomes.map((outcome) => [outcome, t(`outcome.${outcome}`)] as const)}
        cancel={page}
      />
    </main>
  );
}
