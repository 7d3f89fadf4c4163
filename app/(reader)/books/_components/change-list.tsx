import { KeptFocus } from '@/app/_components/kept-focus';
import type { BookChange } from '@/lib/books/history.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { changeWords } from '../change-words';
import { UndoChange } from './undo-change';

type ChangeListProps = { bookId: string; changes: readonly BookChange[] };

/** What happened to a book, the newest first; each change can be taken back. */
export async function ChangeList({ bookId, changes }: ChangeListProps) {
  const [t, format, say] = [await getTranslations('history'), await getFormatter(), await changeWords()];
  return (
    <KeptFocus>
      <ol className="mt-1.5 text-small">
        {changes.map((change) => {
          const lines = say(change);
          const undoLabel = t('undoOf', { what: lines.map(({ field }) => field).join(', ') });
          return (
            <li key={change.id} className="flex items-start justify-between gap-4 py-2 border-b border-line">
              <div className="min-w-0 py-1.5">
                {lines.map(({ field, value }) => (
                  <p key={field} className="wrap-anywhere">
                    <span className="font-medium">{field}</span>
                    {value !== null && <span className="text-ink-2"> · {value}</span>}
                  </p>
                ))}
                <p className="text-micro text-ink-3 num mt-0.5">
                  <time dateTime={change.at}>
                    {format.dateTime(new Date(change.at), { dateStyle: 'medium', timeStyle: 'short' })}
                  </time>
                  {change.is_undone && ` · ${t('isUndone')}`}
                </p>
              </div>
              {change.action === 'changed' && !change.is_undone && (
                <UndoChange bookId={bookId} changeId={change.id} label={undoLabel} />
              )}
            </li>
          );
        })}
      </ol>
    </KeptFocus>
  );
}
