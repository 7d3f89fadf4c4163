'use client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { addBook } from '@/lib/books/books.endpoints';
import { undoMany } from '@/lib/books/undo.endpoints';
import { ApiError, call } from '@/lib/http/call';
import { getSeriesGrid, readSeriesTo } from '@/lib/sagas/grid.endpoints';
import type { GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';
import { completeSeries } from './series.endpoints';

const NO_READER = [401, 403];

/** What a reader has of a series; null when nobody is signed in any more. */
export const seriesGridQuery = (slug: string) =>
  queryOptions({
    queryKey: ['series', slug, 'grid'],
    queryFn: ({ signal }) =>
      call(getSeriesGrid, { params: { slug }, signal }).catch((error: unknown) => {
        if (error instanceof ApiError && NO_READER.includes(error.status)) return null;
        throw error;
      }),
  });

export type SeriesChange =
  | { kind: 'readTo'; volume: number }
  | { kind: 'add'; volume: GridVolume; title: string }
  | { kind: 'addUpTo'; volume: number }
  | { kind: 'undo'; token: string };

/** What was done, in the server's words where it has some, and how to take it back where one can. */
export type Done = { message?: string; undo?: string | null };

const send = async (grid: SagaGrid, slug: string, change: SeriesChange): Promise<Done> => {
  const { name, author, category } = grid;
  switch (change.kind) {
    case 'readTo':
      return call(readSeriesTo, { params: { slug }, body: { volume: change.volume } });
    case 'add': {
      const { title, volume } = change;
      await call(addBook, { body: { title, author, category, saga: name, volume_number: volume.number } });
      return {};
    }
    case 'addUpTo':
      return call(completeSeries, { body: { series_name: name, target_volumes: change.volume } });
    case 'undo':
      await call(undoMany, { params: { undo_token: change.token } });
      return {};
  }
};

/** Changes what the reader has of a series, and asks again how that leaves it. */
export const useChangeSeries = (grid: SagaGrid, slug: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SeriesChange) => send(grid, slug, change),
    onSettled: () => client.invalidateQueries({ queryKey: seriesGridQuery(slug).queryKey }),
  });
};
