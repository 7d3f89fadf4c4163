import 'server-only';
import { answerStore } from './answers.store';
import { searchPath } from './catalogue';
import { MAX, cut } from './items';
import { SearchResult } from './records';
import { volumeNumberIn } from './volume-number';
import { volumeSearch } from './volume-search';

type Told = { title: string; year: number | null };

/** A saga may have its books under two names and several authors; more than these are not looked through. */
const MOST_NAMES = 3;
const MOST_VOLUMES = 100;

const namesOf = (books: readonly { saga: string; author: string }[]) =>
  [...new Map(books.map(({ saga, author }) => [`${saga}\n${author}`, { saga, author }])).values()].slice(0, MOST_NAMES);

/** The volume in an answer, when the first work in it bears its number. */
const toldIn = (body: unknown, volume: number): Told | null => {
  const doc = SearchResult.safeParse(body).data?.docs[0];
  if (!doc || volumeNumberIn(doc.title) !== volume) return null;
  return { title: cut(doc.title, MAX.title), year: doc.first_publish_year };
};

/** What Open Library told of some volumes when somebody looked for them: nothing is asked now. */
export const toldVolumes = async (
  books: readonly { saga: string; author: string }[],
  volumes: readonly number[],
): Promise<Map<number, Told>> => {
  const searches = volumes.slice(0, MOST_VOLUMES).flatMap((volume) =>
    namesOf(books).flatMap(({ saga, author }) => {
      const { q, ...asked } = volumeSearch(saga, author, volume);
      return q ? [{ volume, path: searchPath({ q, ...asked }) }] : [];
    }),
  );
  if (!searches.length) return new Map();
  const answers = await answerStore.listFound(searches.map(({ path }) => path));
  return new Map(
    searches.flatMap(({ volume, path }) => {
      const told = toldIn(answers.get(path), volume);
      return told ? [[volume, told] as const] : [];
    }),
  );
};
