import type { Shelf } from '@/lib/books/places.service';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { findEntry } from '@/lib/series/find-entry';
import { knownEdition } from '@/lib/series/known-series';

type Found = { edition: number; entry: CatalogueEntry | undefined };

const found = new WeakMap<Shelf, Found>();

/** The series that a shelf is of, looked for once. */
export const entryOf = (shelf: Shelf): CatalogueEntry | undefined => {
  const edition = knownEdition();
  const known = found.get(shelf);
  if (known?.edition === edition) return known.entry;
  const entry = findEntry(shelf.saga);
  found.set(shelf, { edition, entry });
  return entry;
};

type Whole = { parts: readonly Shelf[]; shelf: Shelf };

const wholes = new WeakMap<Shelf, Whole>();

const bySpelling = (a: Shelf, b: Shelf) => (a.saga < b.saga ? -1 : 1);

const areSame = (a: readonly Shelf[], b: readonly Shelf[]) =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/** A saga under all its spellings as one shelf: the same object while its parts are. */
export const wholeSaga = ([only, ...others]: readonly [Shelf, ...Shelf[]]): Shelf => {
  if (others.length === 0) return only;
  const parts = [only, ...others].sort(bySpelling);
  const [first = only] = parts;
  const known = wholes.get(first);
  if (known && areSame(known.parts, parts)) return known.shelf;
  const shelf = { saga: first.saga, places: parts.flatMap(({ places }) => places) };
  wholes.set(first, { parts, shelf });
  return shelf;
};
