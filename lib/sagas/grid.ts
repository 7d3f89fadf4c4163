import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import type { SagaGrid, SagaSettings } from './grid.schemas';
import { figuresOf } from './grid-figures';
import { rowsOf, type VolumeBook } from './grid-rows';

export const NO_SETTINGS: SagaSettings = { is_done: false, stop_at: null, ignores_extras: false };

/** What somebody who collects it would say of a saga: what is there, what is missing, what comes next. */
export const assess = (
  books: readonly VolumeBook[],
  entry: CatalogueEntry | undefined,
  settings: SagaSettings,
  now: Date,
) => {
  const volumes = rowsOf(books, { entry, settings, year: now.getUTCFullYear() });
  const isEndKnown = entry?.volumes !== undefined || settings.is_done || settings.stop_at !== null;
  return { volumes, ...figuresOf(volumes, settings, isEndKnown) };
};

export const toSeriesLink = (entry: CatalogueEntry | undefined): SagaGrid['series'] =>
  entry
    ? {
        slug: entry.slug,
        name: entry.name,
        status: entry.state,
        volumes: entry.volumes ?? null,
        as_of: entry.volumesAsOf ?? null,
      }
    : null;
