import 'server-only';
import type { CatalogueEntry } from '../catalogue.schemas';
import { findEntry } from '../find-entry';
import { inferParsed, type Inference } from './infer-series';
import { nameKey } from './names';
import { parseTitle, type Membership } from './parse-title';
import type { SeriesProposal } from './recognition.schemas';
import { coversOf, labelOf, numberOf, type Volume } from './volume';

export type Place = Pick<SeriesProposal, 'volume_number' | 'volume_label' | 'covers'>;
export type Told = {
  saga: string;
  volume: Volume | null;
  confidence: number;
  reason: SeriesProposal['reason'];
  entry?: CatalogueEntry;
};

const SURE_OF_TITLE = 85;
/** What a reader did not ask for and does not see one by one must be likelier than not. */
const SURE_ENOUGH = 75;

/** Where a volume goes in a book's fields. A label only says what a number cannot. */
export const placeOf = (volume: Volume | null): Place => {
  const volume_number = volume && numberOf(volume);
  const covers = volume ? coversOf(volume) : [];
  const isTold = volume === null || volume_number !== null || covers.length > 0;
  return { volume_number, covers, volume_label: isTold ? '' : labelOf(volume) };
};

/** One key for all the spellings of a saga: that of the catalogue's series, else that of its words. */
export const sagaKey = (name: string): string => findEntry(name)?.slug ?? nameKey(name);

/** The spellings a reader uses already; a saga that is new is spelled as it is first met. */
export const spellings = (sagas: readonly string[]) => {
  const known = new Map<string, string>();
  for (const saga of sagas) if (saga && !known.has(sagaKey(saga))) known.set(sagaKey(saga), saga);
  return (name: string): string => {
    const key = sagaKey(name);
    if (!known.has(key)) known.set(key, name);
    return known.get(key) ?? name;
  };
};

const fromCatalogue = ({ entry, volume, confidence, reason }: Inference): Told => ({
  saga: entry.name,
  volume,
  confidence,
  reason,
  entry,
});

const fromTitle = ({ name, volume }: Membership): Told => ({
  saga: name,
  volume,
  confidence: SURE_OF_TITLE,
  reason: 'title_only',
});

/** What a book tells of its series, by the surest sign. */
export const readSeries = ({ title, author }: { title: string; author: string }): Told | null => {
  const parsed = parseTitle(title);
  const [best] = inferParsed(parsed, { title, author });
  if (best) return fromCatalogue(best);
  const [first] = parsed.memberships;
  return first && parsed.sure ? fromTitle(first) : null;
};

const ANY: Volume = { kind: 'omnibus', number: null };

/** What the books of a series are whose name is told, as far as the catalogue knows it. */
const categoryOf = (saga: string, { title, author }: { title: string; author: string }) => {
  const [best] = inferParsed({ title, memberships: [{ name: saga, volume: ANY }], sure: true }, { title, author });
  return best && best.confidence >= SURE_ENOUGH ? best.entry.category : undefined;
};

/** Saga and volume of books that come in numbers, in the spellings of a library; null where neither is likely. */
export const createPlacer = (sagas: readonly string[]) => {
  const spell = spellings(sagas);
  return {
    spell,
    categoryOf,
    place: (book: { title: string; author: string }) => {
      const told = readSeries(book);
      if (!told || told.confidence < SURE_ENOUGH) return null;
      return { saga: spell(told.saga), ...placeOf(told.volume), category: told.entry?.category };
    },
  };
};
