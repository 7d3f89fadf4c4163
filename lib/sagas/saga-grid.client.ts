'use client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { undoMany } from '@/lib/books/undo.endpoints';
import { call } from '@/lib/http/call';
import { figuresOf } from './grid-figures';
import type * as endpoints from './grid.endpoints';
import type { GridVolume, SagaGrid } from './grid.schemas';
import type { SagaChange } from './saga-change';

/** A series of the catalogue by its permanent name, or a saga of the library by the name it has there. */
export type SagaKey = { slug: string } | { saga_name: string };

const gridKey = (of: SagaKey) => ['saga', of, 'grid'];

export const sagaGridQuery = (of: SagaKey) =>
  queryOptions({
    queryKey: gridKey(of),
    queryFn: ({ signal }): Promise<SagaGrid> =>
      'slug' in of
        ? call<typeof endpoints.getSeriesGrid>('GET /api/series/{slug}/grid', { params: of, signal })
        : call<typeof endpoints.getSagaGrid>('GET /api/sagas/{saga_name}/grid', { params: of, signal }),
  });

/** How many books changed, and how to take that back where one can. */
type Done = { count: number; undo?: string | null };

const readTo = (of: SagaKey, body: { volume: number; finished?: null }) =>
  'slug' in of
    ? call<typeof endpoints.readSeriesTo>('POST /api/series/{slug}/read-to', { params: of, body })
    : call<typeof endpoints.readSagaTo>('POST /api/sagas/{saga_name}/read-to', { params: of, body });

const send = async (of: SagaKey, change: SagaChange): Promise<Done> => {
  if (change.kind === 'undo') {
    const { undone } = await call<typeof undoMany>('POST /api/undo/{undo_token}', {
      params: { undo_token: change.token },
    });
    return { count: undone };
  }
  const { kind: _, ...body } = change;
  if ('volume' in body) {
    const { updates_made, undo } = await readTo(of, body);
    return { count: updates_made, undo };
  }
  const { updates_made, undo } = await ('slug' in of
    ? call<typeof endpoints.changeSeriesVolumes>('PUT /api/series/{slug}/volumes', { params: of, body })
    : call<typeof endpoints.changeSagaVolumes>('PUT /api/sagas/{saga_name}/volumes', { params: of, body }));
  return { count: updates_made, undo };
};

const isConcerned = ({ number, announced, books }: GridVolume, change: SagaChange) => {
  if (number === null || books.some(({ is_omnibus }) => is_omnibus)) return false;
  if (change.kind === 'readTo') return number <= change.volume && !announced;
  return change.kind === 'set' && change.volumes.includes(number);
};

const changed = (volume: GridVolume, change: SagaChange): GridVolume => {
  if (change.kind === 'undo' || !isConcerned(volume, change)) return volume;
  const { owned = volume.owned, read = volume.read } = change.kind === 'set' ? change : { read: true };
  return { ...volume, owned, read, reading: volume.reading && !read };
};

/** A grid as it will be once the change is made. */
const withChange = (grid: SagaGrid, change: SagaChange): SagaGrid => {
  const volumes = grid.volumes.map((volume) => changed(volume, change));
  return { ...grid, volumes, ...figuresOf(volumes, grid.settings, grid.progress.is_total_known) };
};

/**
 * Changes what a reader has of a saga: shown at once, sent one after the other, taken back when it is refused. Only
 * the last answer asks for the grid anew, so that no earlier one hides a later choice.
 */
export const useChangeSaga = (of: SagaKey) => {
  const client = useQueryClient();
  const queryKey = gridKey(of);
  const mutationKey = [...queryKey, 'change'];
  const confirmedKey = [...queryKey, 'confirmed'];
  const isLast = () => client.isMutating({ mutationKey }) === 1;
  const show = (key: readonly unknown[], change: SagaChange) =>
    client.setQueryData<SagaGrid>(key, (grid) => grid && withChange(grid, change));
  return useMutation({
    mutationKey,
    scope: { id: JSON.stringify(of) },
    mutationFn: (change: SagaChange) => send(of, change),
    onMutate: async (change) => {
      // Of several changes on their way only the first has seen what the server has.
      if (isLast()) client.setQueryData(confirmedKey, client.getQueryData(queryKey));
      await client.cancelQueries({ queryKey });
      show(queryKey, change);
    },
    onError: () => client.setQueryData(queryKey, client.getQueryData(confirmedKey)),
    onSuccess: (_done, change) => show(confirmedKey, change),
    onSettled: () => (isLast() ? client.invalidateQueries({ queryKey: ['saga'] }) : undefined),
  });
};
