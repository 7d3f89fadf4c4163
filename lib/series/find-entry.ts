import 'server-only';
import { fold } from '@/lib/text/fold';
import type { CatalogueEntry } from './catalogue.schemas';
import { knownSeries } from './known-series';

/** The series that goes by this name, whatever its case and accents. */
export const findEntry = (name: string): CatalogueEntry | undefined => knownSeries().byName.get(fold(name));
