import { sagaKey } from '@/lib/series/find-entry';
import { fold } from '@/lib/text/fold';
import type { IgnoredSuggestion } from './ignored.schemas';

type Work = { ol_key: string; title: string; author: string };

const MOST_SPARE = 20;

const nameOf = ({ title, author }: { title: string; author: string }) => `${fold(title)}\n${fold(author)}`;

/**
 * Tells what a reader does not want to see again. Open Library has many a work twice, under two keys: the same title by
 * the same author is ignored too.
 */
export const createIgnored = (ignored: readonly IgnoredSuggestion[]) => {
  const of = (kind: IgnoredSuggestion['kind']) => ignored.filter((one) => one.kind === kind);
  const works = new Set(of('work').map(({ key }) => key));
  const names = new Set(
    of('work')
      .filter(({ title }) => title !== '')
      .map(nameOf),
  );
  const sagas = new Set(of('saga').map(({ key }) => sagaKey(key)));
  return {
    /** How many more works to look for, so that what is ignored does not empty a list. */
    spare: Math.min(works.size, MOST_SPARE),
    hasWork: (work: Work): boolean => works.has(work.ol_key) || names.has(nameOf(work)),
    hasSaga: (saga: string): boolean => sagas.has(sagaKey(saga)),
  };
};

export type Ignored = ReturnType<typeof createIgnored>;
