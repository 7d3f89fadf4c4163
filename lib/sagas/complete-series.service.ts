import 'server-only';
import type { Book } from '@/lib/books/books.schemas';
import { findBook, selectBooks, spellings } from '@/lib/books/books.service';
import { noteAdded } from '@/lib/books/change-books.service';
import { AppError } from '@/lib/errors';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { findEntry } from '@/lib/series/find-entry';
import type { CompleteSeries } from '@/lib/series/series.schemas';
import { fold } from '@/lib/text/fold';
import { addMissingVolumes, completionMessage, type Template } from './complete-saga';
import { volumesOf } from './volumes';

const ownedVolumes = async (userId: string, name: string) => {
  const saga = (await spellings(userId, 'saga')).filter((spelling) => fold(spelling) === fold(name));
  return saga.length ? selectBooks(userId, { saga }) : [];
};

const fromCatalogue = ({ authors, category, titles = [] }: CatalogueEntry): Template => ({
  author: authors.map(({ name }) => name).join(', '),
  category,
  genre: '',
  publisher: '',
  titles: titles.map(({ fr, original, en }) => fr ?? original ?? en ?? ''),
});

const templateOf = async (
  userId: string,
  bookId: string | null | undefined,
  owned: readonly Book[],
  entry?: CatalogueEntry,
) => {
  const chosen = (bookId && (await findBook(userId, bookId))) || owned[0];
  return chosen ?? (entry && fromCatalogue(entry));
};

/** Adds the missing volumes 1 to `target_volumes` of a series, from a book of the reader's or from the catalogue. */
export const completeSeries = async (userId: string, request: CompleteSeries) => {
  const { target_volumes: target, template_book_id } = request;
  const asked = request.series_name?.trim();
  if (!request.series_name || !asked) throw new AppError('bad_request', 'Le nom de la série est obligatoire');
  const owned = await ownedVolumes(userId, asked);
  const entry = findEntry(asked);
  const template = await templateOf(userId, template_book_id, owned, entry);
  if (!template) throw new AppError('not_found', 'Série introuvable, dans votre bibliothèque comme dans le catalogue');
  const name = owned[0]?.saga ?? entry?.name ?? asked;
  const { created, skipped } = await addMissingVolumes(userId, name, owned, target, template);
  return {
    message: completionMessage(name, created.length, skipped),
    created_books: created,
    series_name: request.series_name,
    total_volumes: target,
    existing_volumes: volumesOf(owned).length,
    created_volumes: created.length,
    skipped_volumes: skipped,
    undo: await noteAdded(
      userId,
      created.map(({ id }) => id),
    ),
  };
};
