import 'server-only';
import { isDuplicateKey } from '@/lib/db/write-races';
import { log } from '@/lib/log';
import { catalogue } from './catalogue';
import type { CatalogueEntry } from './catalogue.schemas';
import { corrected, derivedFields, versionOf } from './series.records';
import { type Loaded, seriesStore } from './series.store';

/** What is shown of an entry; corrections that no longer fit the facts wait, and the log says so. */
const shown = (facts: CatalogueEntry, corrections: Record<string, unknown>): CatalogueEntry => {
  const { data, error } = corrected(facts, corrections);
  if (error) log().warn({ slug: facts.slug, issues: error.issues }, 'corrections of a series no longer fit');
  return data ?? facts;
};

const changeOf = (entry: CatalogueEntry, version: string, known: ReadonlyMap<string, Loaded>) => {
  const [before] = [entry.slug, ...(entry.formerSlugs ?? [])].flatMap((slug) => known.get(slug) ?? []);
  const derived = derivedFields(shown(entry, before?.corrections ?? {}));
  const record = { ...derived, facts: entry, catalogue_version: version };
  return { at: before?.slug ?? entry.slug, record, changed: before?.digest !== derived.digest };
};

const load = async (entries: readonly CatalogueEntry[], version: string) => {
  const loaded = await seriesStore.loaded();
  const known = new Map(loaded.map((record) => [record.slug, record]));
  const changes = entries.map((entry) => changeOf(entry, version, known));
  const kept = new Set(changes.map(({ at }) => at));
  const left = loaded.filter(({ slug, corrections }) => !kept.has(slug) && !Object.keys(corrections).length);
  await seriesStore.remove(left.map(({ slug }) => slug));
  await seriesStore.write(changes);
};

/**
 * Brings the collection `series` to this version of the catalogue: again and again, or by several servers at once, it
 * comes to the same. What the site corrected stays corrected, under a new slug too, and when the catalogue lets a series go.
 */
export const loadCatalogue = async (entries: readonly CatalogueEntry[] = catalogue): Promise<void> => {
  const version = versionOf(entries);
  if ((await seriesStore.countOf(version)) === entries.length) return;
  await load(entries, version).catch((error: unknown) => {
    // Another server loads at this moment: what it wrote is what we would have written.
    if (!isDuplicateKey(error)) throw error;
  });
};

/** Loads it whole, whatever is there; corrections of the site stay. Returns how many series there are. */
export const reloadCatalogue = async (): Promise<number> => {
  await load(catalogue, versionOf(catalogue));
  return catalogue.length;
};

let loading: Promise<void> | undefined;

/** Loads it once per process; a failure is forgotten, so that the next who asks tries again. */
export const catalogueLoaded = (): Promise<void> =>
  (loading ??= loadCatalogue().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
