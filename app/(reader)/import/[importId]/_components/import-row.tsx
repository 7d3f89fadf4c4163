import type { Route } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_components/button';
import { shownAuthor } from '@/lib/books/unknown-author';
import { getTranslations } from '@/lib/i18n/server';
import { DECISIONS, type ImportRowView } from '@/lib/imports/imports.schemas';

type Decide = ((form: FormData) => Promise<void>) | null;
type Of = { row: ImportRowView };

async function Place({ row: { saga, volume_number, volume_label } }: Of) {
  const t = await getTranslations('import');
  if (!saga) return null;
  const volume = volume_number === null ? volume_label : t('volume', { number: volume_number });
  return <span className="block text-small mt-1">{volume ? t('inSaga', { saga, volume }) : saga}</span>;
}

async function Matched({ row: { match } }: Of) {
  const t = await getTranslations('import');
  if (!match) return null;
  return (
    <p className="text-small mt-1 wrap-anywhere">
      {t('matches')}{' '}
      <Link href={`/books/${match.id}` as Route} prefetch={false} className="underline">
        {match.title}
      </Link>{' '}
      <span className="text-ink-2">· {shownAuthor(match.author, t('unknownAuthor'))}</span>
    </p>
  );
}

/** Is it the same book? The answer that was given is pressed; pressed again, the question is open again. */
async function Question({ row, decide }: Of & { decide: NonNullable<Decide> }) {
  const t = await getTranslations('import');
  return (
    <form action={decide} className="mt-3">
      <div className="flex flex-wrap gap-2" role="group" aria-label={t('question', { title: row.title })}>
        {DECISIONS.map((decision) => {
          const isGiven = row.decision === decision;
          return (
            <Button
              key={decision}
              type="submit"
              kind={isGiven ? 'soft' : 'quiet'}
              name="decision"
              value={isGiven ? '' : decision}
              aria-pressed={isGiven}
            >
              {t(`decisions.${decision}`)}
            </Button>
          );
        })}
      </div>
    </form>
  );
}

/** One row: what it says, what it would become and why, or what became of it. */
export async function ImportRow({ row, decide }: Of & { decide: Decide }) {
  const t = await getTranslations('import');
  const state = row.undone ? t(`undoneAs.${row.undone}`) : row.outcome ? t(`outcomes.${row.outcome}`) : null;
  // Nothing comes of a row that is refused: why is all there is to tell of it.
  const why = !state || row.verdict === 'refused' ? t(`reasons.${row.reason}`) : null;
  return (
    <li className="py-4">
      <span className="block font-semibold wrap-anywhere">{row.title || t('untitled', { row: row.row })}</span>
      {row.author && (
        <span className="block text-small text-ink-2 wrap-anywhere">{shownAuthor(row.author, t('unknownAuthor'))}</span>
      )}
      <Place row={row} />
      <span className="block text-small text-ink-2 mt-1">
        {[t('line', { row: row.row }), state, why].filter(Boolean).join(' · ')}
      </span>
      <Matched row={row} />
      {row.verdict === 'probable' && decide && !row.outcome && <Question row={row} decide={decide} />}
    </li>
  );
}
