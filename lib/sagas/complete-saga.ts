import 'server-only';
import { UNTOLD } from '@/lib/books/book-life.schemas';
import type { Book, NewBook } from '@/lib/books/books.schemas';
import { addVolumes } from '@/lib/books/books.service';
import { findEntry } from '@/lib/series/find-entry';
import { gaps, volumesOf } from './volumes';

/** What the volumes that are added to a saga have in common. */
export type Template = Pick<NewBook, 'author' | 'category' | 'genre' | 'publisher'> & {
  /** Known titles of its volumes, from volume 1 on. */
  titles?: readonly string[];
};

const TITLE_LIMIT = 500;

/** The title of a volume whose own is not known; a name too long for a title loses its end. */
export const volumeTitle = (name: string, volume: number): string => {
  const suffix = ` - Tome ${volume}`;
  return [...name].slice(0, TITLE_LIMIT - suffix.length).join('') + suffix;
};

const aVolume = (name: string, volume_number: number, template: Template): NewBook => {
  const { author, category, genre, publisher, titles } = template;
  return {
    title: titles?.[volume_number - 1] ?? volumeTitle(name, volume_number),
    author,
    category,
    genre,
    publisher,
    description: `Tome ${volume_number} de la série ${name}`,
    saga: name,
    volume_number,
    status: 'to_read',
    auto_added: true,
    rating: null,
    review: '',
    cover_url: '',
    isbn: '',
    total_pages: null,
    current_page: null,
    publication_year: null,
    ...UNTOLD,
  };
};

/**
 * Adds the volumes from 1 to `target` that are missing from a saga. Past the known end of a finished series nothing is
 * created: those volumes are answered as skipped.
 */
export const addMissingVolumes = async (
  userId: string,
  name: string,
  owned: Book[],
  target: number,
  template: Template,
) => {
  const entry = findEntry(name);
  const end = entry?.state === 'completed' && entry.volumes !== undefined ? entry.volumes : Infinity;
  const missing = gaps(volumesOf(owned), 1, target);
  const skipped = missing.filter((volume) => volume > end);
  const wanted = missing.filter((volume) => volume <= end);
  const created = await addVolumes(
    userId,
    wanted.map((volume) => aVolume(name, volume, template)),
  );
  return { created, skipped };
};

const count = (n: number, one: string, many: string) => `${n} ${n > 1 ? many : one}`;

/** What was done, in a sentence or two. */
export const completionMessage = (name: string, created: number, skipped: readonly number[]): string => {
  const added = created
    ? `${count(created, 'tome ajouté', 'tomes ajoutés')} à « ${name} ».`
    : `Aucun tome à ajouter à « ${name} ».`;
  if (!skipped.length) return added;
  return `${added} La série est terminée : ${count(skipped.length, 'tome demandé n’existe', 'tomes demandés n’existent')} pas.`;
};
