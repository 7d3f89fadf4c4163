'use client';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { ApiError, call } from '@/lib/http/call';
import type * as endpoints from './ignored.endpoints';
import type { IgnoreSuggestion } from './ignored.schemas';

type Kept = { isIgnored: boolean; id: string };

/** Kept as long as the document: a page that is gone back to shows what was ignored on it as ignored. */
const KEPT = { queryFn: skipToken, staleTime: Infinity, gcTime: Infinity } as const;

const ignore = (what: IgnoreSuggestion) =>
  call<typeof endpoints.ignoreSuggestion>('POST /api/suggestions/ignored', { body: what });

const proposeAgain = (ignored_id: string) =>
  call<typeof endpoints.proposeAgain>('DELETE /api/suggestions/ignored/{ignored_id}', { params: { ignored_id } }).catch(
    (error: unknown) => {
      // Another tab was faster.
      if (!(error instanceof ApiError) || error.status !== 404) throw error;
    },
  );

/** What was rendered and looked at: a page that is gone back to is none that the server has just made. */
const seen = new WeakSet<IgnoreSuggestion>();

/** Whether a suggestion is ignored: shown at once, taken back when it is refused. `id` is what it is ignored by already. */
export const useIgnoring = (what: IgnoreSuggestion, id = '') => {
  const client = useQueryClient();
  const queryKey = ['ignored', what.kind, what.key];
  const initialData: Kept = { isIgnored: id !== '', id };
  const { data = initialData } = useQuery<Kept>({ ...KEPT, queryKey, initialData });
  const keep = (change: Partial<Kept>) =>
    client.setQueryData<Kept>(queryKey, (before = initialData) => ({ ...before, ...change }));
  const isIdle = () => client.isMutating({ mutationKey: queryKey }) === 0;
  // What is rendered while a change is on its way may be from before it.
  const takeRendered = useEffectEvent(() => isIdle() && keep(initialData));
  useEffect(() => {
    if (seen.has(what)) return;
    seen.add(what);
    takeRendered();
  }, [what]);
  const { mutate } = useMutation({
    mutationKey: queryKey,
    scope: { id: queryKey.join(' ') },
    mutationFn: async (wanted: boolean) => {
      if (wanted) keep({ id: (await ignore(what)).id });
      else await proposeAgain(client.getQueryData<Kept>(queryKey)?.id ?? '');
    },
    onMutate: (wanted) => void keep({ isIgnored: wanted }),
    onError: (_error, wanted) => void keep({ isIgnored: !wanted }),
  });
  return { isIgnored: data.isIgnored, setIgnored: mutate };
};
