import 'server-only';
import { words } from '@/lib/text/fold';
import { catalogue, variationsOf } from '../catalogue';
import type { CatalogueEntry } from '../catalogue.schemas';
import { nameKey } from './names';

export type Numbered = { entry: Indexed; number: number };

/** An entry of the catalogue with what recognition compares, made once. */
export type Indexed = { entry: CatalogueEntry; authors: string[][]; names: ReadonlySet<string> };

type Phrase = { words: readonly string[]; key: string; entry: Indexed };

const indexed: readonly Indexed[] = catalogue.map((entry) => ({
  entry,
  authors: entry.authors.map(({ name }) => words(name)),
  names: new Set(variationsOf(entry).map(nameKey).filter(Boolean)),
}));

const add = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
};

const KINDS = [
  ...['cycle', 'saga', 'series', 'serie', 'trilogie', 'trilogy', 'tetralogy', 'tetralogie', 'quartet', 'quatuor'],
  ...['quintet', 'sequence', 'chronicles', 'chroniques', 'chronique', 'novels', 'books', 'collection', 'aventures'],
  ...['adventures', 'enquetes', 'mysteries', 'annales', 'box', 'boxed', 'boxset', 'set', 'coffret', 'integrale'],
];
const KIND: ReadonlySet<string> = new Set(KINDS);
const LINKS: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'of', 'the', 'la', 'le', 'les', 'l']);

/** A name without the words that say what kind of series it is: `Earthsea Cycle`, `Le Cycle de Dune`. */
const looseKey = (key: string): string => {
  const all = key.split(' ');
  let start = 0;
  if (KIND.has(all[0] ?? '')) while (KIND.has(all[start] ?? '') || LINKS.has(all[start] ?? '')) start++;
  let end = all.length;
  while (end > start && KIND.has(all[end - 1] ?? '')) end--;
  return all.slice(start, end).join(' ');
};

const byName = new Map<string, Indexed[]>();
const byLooseName = new Map<string, Indexed[]>();
const byTitle = new Map<string, Numbered[]>();
const byFirstWord = new Map<string, Phrase[]>();

for (const entry of indexed)
  for (const key of entry.names) {
    add(byName, key, entry);
    add(byLooseName, looseKey(key), entry);
    const all = key.split(' ');
    add(byFirstWord, all[0] ?? '', { words: all, key, entry });
  }

for (const entry of indexed)
  for (const [i, { fr, original, en }] of (entry.entry.titles ?? []).entries())
    for (const key of new Set([fr, original, en].flatMap((title) => (title ? [nameKey(title)] : []))))
      if (key) add(byTitle, key, { entry, number: i + 1 });

/** Entries that go by this name. */
export const namedExactly = (key: string): readonly Indexed[] => byName.get(key) ?? [];

/** Entries that go by this name but for words like «cycle» or «trilogy»: only the author can confirm. */
export const namedLoosely = (key: string): readonly Indexed[] => byLooseName.get(looseKey(key)) ?? [];

/** Volumes that have this title. */
export const titled = (key: string): readonly Numbered[] => byTitle.get(key) ?? [];

/** The names of the catalogue that stand among these words, and where. */
export const phrasesIn = (all: readonly string[]): (Phrase & { at: number })[] => {
  const found: (Phrase & { at: number })[] = [];
  for (let at = 0; at < all.length; at++)
    for (const phrase of byFirstWord.get(all[at] ?? '') ?? [])
      if (phrase.words.every((word, i) => all[at + i] === word)) found.push({ ...phrase, at });
  return found;
};

type Keyed<Value> = readonly { key: string; value: Value }[];

const sortedByKey = <Value>(map: ReadonlyMap<string, readonly Value[]>): Keyed<Value> =>
  [...map]
    .flatMap(([key, values]) => values.map((value) => ({ key, value })))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));

const MOST_BEGUN = 50;

/** The values whose keys begin with these letters: in key order they stand together. */
const beginningWith = <Value>(keyed: Keyed<Value>, prefix: string): Value[] => {
  let [low, high] = [0, keyed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyed[middle]!.key < prefix) low = middle + 1;
    else high = middle;
  }
  const found: Value[] = [];
  for (let at = low; keyed[at]?.key.startsWith(prefix) && found.length < MOST_BEGUN; at++) found.push(keyed[at]!.value);
  return found;
};

const names = sortedByKey(new Map([...byName].map(([key, entries]) => [key, entries.map((entry) => ({ entry }))])));
const titles = sortedByKey(byTitle);

/** Entries with a name that begins so. */
export const namesFrom = (prefix: string) => beginningWith(names, prefix);

/** Volumes with a title that begins so. */
export const titlesFrom = (prefix: string) => beginningWith(titles, prefix);
