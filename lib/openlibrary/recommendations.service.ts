import 'server-only';
import { listIdentities } from '@/lib/books/import-books.service';
import { ignoredBy } from '@/lib/discover/ignored.service';
import type { Ignored } from '@/lib/discover/ignored';
import { fold } from '@/lib/text/fold';
import { search, TIMEOUT } from './catalogue';
import { degradedIf, gather } from './degraded';
import { FIELDS } from './fields';
import { toFoundBook } from './items';
import { clause } from './query';
import { favoriteAuthors, favoriteCategory } from './taste';

const ASKED = 3;
const SHOWN_PER_AUTHOR = 2;

export const EMPTY_LIBRARY = 'Ajoutez quelques livres pour recevoir des suggestions';

type Library = { owned: ReadonlySet<string>; ignored: Ignored };

const booksBy = async (author: string, { owned, ignored }: Library) => {
  const limit = ASKED + ignored.spare;
  const { docs } = await search({
    q: clause('author', author),
    limit,
    fields: FIELDS.recommendation,
    timeout: TIMEOUT.part,
  });
  return docs
    .map((doc) => ({ ...toFoundBook(doc), reason: `Parce que vous lisez ${author}`, because_of: author }))
    .filter((book) => !owned.has(fold(book.title)) && !ignored.hasWork(book))
    .slice(0, SHOWN_PER_AUTHOR);
};

/** Books that a reader neither owns nor ignores, by the authors they own most of. */
export const recommend = async (userId: string, limit: number) => {
  const [books, ignored] = await Promise.all([listIdentities(userId), ignoredBy(userId)]);
  if (books.length === 0) return { recommendations: [], message: EMPTY_LIBRARY };
  const owned = new Set(books.map(({ title }) => fold(title)));
  const authors = favoriteAuthors(books);
  const { values, failed } = await gather(authors.map((author) => booksBy(author, { owned, ignored })));
  const found = [...new Map(values.flat().map((item) => [item.ol_key, item])).values()];
  return {
    recommendations: found.slice(0, limit),
    based_on: {
      favorite_authors: authors,
      favorite_category: favoriteCategory(books),
      collection_size: books.length,
    },
    ...degradedIf(failed),
  };
};
