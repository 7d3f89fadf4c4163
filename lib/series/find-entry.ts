import 'server-only';
import { fold } from '@/lib/text/fold';
import type { CatalogueEntry } from './catalogue.schemas';
import { knownSeries } from './known-series';

/** The series that goes by this name, whatever its case and accents. */
export const findEntry = (name: string): CatalogueEntry | undefined => knownSeries().byName.get(fold(name));

/** What two spellings of a saga have in common: the series that they are in the catalogue, else their letters. */
export const sagaKey = (name: string): string => JSON.stringify(findEntry(name)?.slug ?? [name]);
