import 'server-only';
import { fold } from '@/lib/text/fold';
import { catalogue, variationsOf } from './catalogue';
import type { CatalogueEntry } from './catalogue.schemas';

/** Every series as this site knows it, found by name and by address. */
export type KnownSeries = {
  entries: readonly CatalogueEntry[];
  byName: ReadonlyMap<string, CatalogueEntry>;
  bySlug: ReadonlyMap<string, CatalogueEntry>;
};

const namesIn = (entries: readonly CatalogueEntry[]) => {
  const byName = new Map<string, CatalogueEntry>();
  for (const entry of entries)
    for (const name of [entry.name, ...variationsOf(entry)].map(fold)) if (!byName.has(name)) byName.set(name, entry);
  return byName;
};

const knownOf = (entries: readonly CatalogueEntry[]): KnownSeries => ({
  entries,
  byName: namesIn(entries),
  bySlug: new Map(entries.map((entry) => [entry.slug, entry])),
});

let known = knownOf(catalogue);
let edition = 0;

/** As the site was last read; the catalogue itself before that. */
export const knownSeries = (): KnownSeries => known;

export const replaceKnownSeries = (entries: readonly CatalogueEntry[]): void => {
  known = knownOf(entries);
  edition++;
};

/** Another one whenever the series are: for what is kept of them. */
export const knownEdition = (): number => edition;
