import 'server-only';
import { fold } from '@/lib/text/fold';
import { catalogue, variationsOf } from './catalogue';
import type { CatalogueEntry } from './catalogue.schemas';

const byName = new Map<string, CatalogueEntry>();
for (const entry of catalogue)
  for (const name of [entry.name, ...variationsOf(entry)].map(fold)) if (!byName.has(name)) byName.set(name, entry);

/** The catalogue's entry that goes by this name, whatever its case and accents. */
export const findEntry = (name: string): CatalogueEntry | undefined => byName.get(fold(name));
