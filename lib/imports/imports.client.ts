'use client';
import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/http/call';
import type { getImport } from './imports.endpoints';
import type { ImportBatch } from './imports.schemas';

/** In milliseconds: often enough to see it move, seldom enough to leave the work its time. */
const LOOK_EVERY = 1000;

/** An import, looked at again for as long as something is being done. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id] as const,
    queryFn: ({ signal }) =>
      call<typeof getImport>('GET /api/imports/{import_id}', {
        params: { import_id: id },
        signal,
      }) as Promise<ImportBatch>,
    refetchInterval: ({ state }) => (state.data?.is_working === false ? false : LOOK_EVERY),
  });
