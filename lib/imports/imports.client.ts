'use client';
import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/http/call';
import type { getImport } from './imports.endpoints';
import type { ImportBatch } from './imports.schemas';

/** In milliseconds: often enough to see it move, seldom enough to leave the work its time. */
const LOOK_EVERY = 1000;

/** Whether something is being done for it: on its rows, or in the background on the books that it brought. */
export const isActive = ({ is_working, enrichment }: ImportBatch): boolean =>
  is_working || enrichment.state === 'running';

/** An import from one of its states on, looked at again for as long as something is being done. */
export const importQuery = (batch: ImportBatch) =>
  queryOptions({
    queryKey: ['imports', batch.id, batch.state] as const,
    queryFn: ({ signal }) =>
      call<typeof getImport>('GET /api/imports/{import_id}', {
        params: { import_id: batch.id },
        signal,
      }) as Promise<ImportBatch>,
    initialData: batch,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isActive(state.data) ? LOOK_EVERY : false),
  });
