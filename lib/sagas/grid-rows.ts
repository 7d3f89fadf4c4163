import type { Book } from '@/lib/books/books.schemas';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import type { GridVolume, SagaSettings } from './grid.schemas';
import { providedVolumes, type Placed } from '@/lib/books/provided-volumes';

/** A book as far as its place in a saga goes. */
export type VolumeBook = Placed & {
  id: string;
  status: Book['status'];
  ownership: Book['ownership'];
  lent_to: string;
  publication_year: number | null;
  cover_url: string;
  has_been_read: boolean;
};

/** A grid may have holes, but not without end. */
const MOST_HOLES = 2000;

const isMain = (number: number) => Number.isInteger(number) && number >= 1;

type Provider = { book: VolumeBook; is_omnibus: boolean };
type Known = { number: number | null; providers: Provider[] };

const titleIn = (entry: CatalogueEntry | undefined, number: number | null) => {
  const known = number === null ? undefined : entry?.titles?.[number - 1];
  if (!known) return { title: '', year: null };
  const { fr, original, en, year = null } = known;
  return { title: fr ?? original ?? en ?? '', year };
};

const statesOf = (providers: readonly Provider[]) => {
  const has = { owned: false, wished: false, borrowed: false, none: false };
  const is = { to_read: false, reading: false, paused: false, completed: false, abandoned: false };
  let [read, lent] = [false, false];
  for (const { book } of providers) {
    has[book.ownership] = true;
    is[book.status] = true;
    read ||= book.has_been_read;
    lent ||= book.lent_to !== '';
  }
  return {
    owned: has.owned,
    read,
    reading: is.reading || is.paused,
    abandoned: is.abandoned && !read,
    wished: has.wished && !has.owned,
    borrowed: has.borrowed,
    lent,
  };
};

const fromOf = (isProvided: boolean, number: number | null, entry: CatalogueEntry | undefined) => {
  if (isProvided) return 'library';
  return number !== null && number <= (entry?.volumes ?? 0) ? 'catalogue' : 'hole';
};

const isExpected = (number: number | null, { is_done, stop_at, ignores_extras }: SagaSettings, isOwned: boolean) => {
  const isExtra = number === null || !isMain(number);
  if (isExtra && ignores_extras) return false;
  if (number !== null && stop_at !== null && number > stop_at) return false;
  return isOwned || !is_done;
};

type Wanted = { entry: CatalogueEntry | undefined; settings: SagaSettings; year: number };

const namesOf = (number: number | null, own: VolumeBook | undefined, entry: CatalogueEntry | undefined) => {
  const known = titleIn(entry, number);
  const label = number === null ? '' : String(number);
  if (!own) return { label, ...known };
  return { label: own.volume_label || label, title: own.title, year: own.publication_year ?? known.year };
};

const toVolume = ({ number, providers }: Known, { entry, settings, year: thisYear }: Wanted): GridVolume => {
  const names = namesOf(number, providers.find(({ is_omnibus }) => !is_omnibus)?.book, entry);
  const states = statesOf(providers);
  return {
    number,
    ...names,
    is_extra: number === null || !isMain(number),
    is_expected: isExpected(number, settings, states.owned),
    ...states,
    announced: !states.owned && names.year !== null && names.year > thisYear,
    books: providers.map(({ book: { id, title, cover_url }, is_omnibus }) => ({ id, title, cover_url, is_omnibus })),
    from: fromOf(providers.length > 0, number, entry),
  };
};

/** Each volume that is known of, with the books that provide it: by number, those without one last. */
const knownVolumes = (books: readonly VolumeBook[], end: number): Known[] => {
  const numbered = new Map<number, Provider[]>();
  const others: Known[] = [];
  for (const book of books) {
    const numbers = providedVolumes(book);
    const provider = { book, is_omnibus: numbers.length > 1 };
    if (!numbers.length) others.push({ number: null, providers: [provider] });
    for (const number of numbers) {
      const providers = numbered.get(number);
      if (providers) providers.push(provider);
      else numbered.set(number, [provider]);
    }
  }
  const highest = Math.max(end, ...[...numbered.keys()].filter((number) => number <= MOST_HOLES).map(Math.floor));
  for (let number = 1; number <= highest; number++) if (!numbered.has(number)) numbered.set(number, []);
  const known = [...numbered].map(([number, providers]) => ({ number, providers }));
  return [...known.sort((a, b) => a.number - b.number), ...others];
};

/** The rows of a saga's grid. */
export const rowsOf = (books: readonly VolumeBook[], wanted: Wanted): GridVolume[] =>
  knownVolumes(books, wanted.entry?.volumes ?? 0).map((known) => toVolume(known, wanted));
