import 'server-only';
import { UNTOLD } from '@/lib/books/book-life.schemas';
import type { Book, Status } from '@/lib/books/books.schemas';
import { changeBooks, noteAdded } from '@/lib/books/change-books.service';
import { addVolumes, changeBook, selectBooks, selectBrief } from '@/lib/books/books.service';
import { providedVolumes } from '@/lib/books/provided-volumes';
import { percentage } from '@/lib/books/series-card';
import { byVolume } from '@/lib/books/volume-order';
import { AppError } from '@/lib/errors';
import { addMissingVolumes, completionMessage, volumeTitle } from './complete-saga';
import { summarizeSagas } from './saga-summaries';
import type { AutoComplete, BulkStatus, MissingAnalysis, ToggleTome } from './sagas.schemas';
import { gaps, highestVolume, nextVolume, volumesOf } from './volumes';

const AHEAD = 10;
const MOST = 1000;

/** The books of an owned saga in order of addition: there is at least one. */
const owned = async (userId: string, saga: string): Promise<[Book, ...Book[]]> => {
  const [first, ...others] = saga ? await selectBooks(userId, { saga }) : [];
  if (!first) throw new AppError('not_found', 'Saga introuvable dans votre bibliothèque');
  return [first, ...others];
};

export const listSagas = async (userId: string) => summarizeSagas(await selectBrief(userId, { inSaga: true }));

export const listSagaBooks = async (userId: string, saga: string) =>
  saga ? (await selectBooks(userId, { saga })).sort(byVolume) : [];

/** Adds the volume after the highest. When it is added elsewhere at the same moment, the one after. */
export const addNextVolume = async (userId: string, saga: string) => {
  for (;;) {
    const books = await owned(userId, saga);
    const { author, category, genre } = books[0];
    const volume_number = nextVolume(books);
    const volume = { ...BLANK, title: volumeTitle(saga, volume_number), author, category, genre, saga, volume_number };
    const [book] = await addVolumes(userId, [volume]);
    if (book) return { message: `Tome ${volume_number} ajouté à « ${saga} »`, book };
  }
};

const BLANK = {
  status: 'to_read',
  auto_added: true,
  publisher: '',
  description: '',
  cover_url: '',
  isbn: '',
  review: '',
  rating: null,
  total_pages: null,
  current_page: null,
  publication_year: null,
  ...UNTOLD,
} as const;

const wantedStatus = (
  { from_volume: from, to_volume: to, status, tome_updates }: BulkStatus,
  volume: number,
): Status | undefined => {
  if (from !== undefined && to !== undefined) return volume >= from && volume <= to ? status : undefined;
  return tome_updates?.[`tome_${volume}`];
};

export const changeStatuses = async (userId: string, saga: string, updates: BulkStatus) => {
  const books = await owned(userId, saga);
  const changes = books.flatMap(({ id, volume_number }) => {
    const status = volume_number === null ? undefined : wantedStatus(updates, volume_number);
    return status ? [[id, { status }] as const] : [];
  });
  const { undo } = await changeBooks(userId, new Map(changes));
  const many = changes.length > 1;
  return { message: `${changes.length} tome${many ? 's' : ''} mis à jour`, updates_made: changes.length, undo };
};

/** Adds what is missing up to a volume, by default ten past the highest. */
export const completeSaga = async (userId: string, saga: string, { target_volume }: AutoComplete) => {
  const books = await owned(userId, saga);
  const target = target_volume ?? Math.min(highestVolume(books) + AHEAD, MOST);
  const { created, skipped } = await addMissingVolumes(userId, saga, books, target, books[0]);
  return {
    message: completionMessage(saga, created.length, skipped),
    created_books: created,
    total_volumes: target,
    existing_volumes: volumesOf(books).length,
    skipped_volumes: skipped,
    undo: await noteAdded(
      userId,
      created.map(({ id }) => id),
    ),
  };
};

export const analyseMissing = async (userId: string, saga: string): Promise<MissingAnalysis> => {
  const existing = volumesOf(await owned(userId, saga)).filter((volume) => volume >= 1);
  const max = existing.at(-1) ?? 0;
  const missing = gaps(existing, 1, max);
  return {
    saga_name: saga,
    existing_volumes: existing,
    missing_volumes: missing,
    total_existing: existing.length,
    total_missing: missing.length,
    max_volume: max,
    completion_rate: percentage(existing.length, max),
    suggestions: { next_volume: max + 1, fill_gaps: missing.length > 0, estimated_total: max ? max + 5 : 10 },
  };
};

/** The book that is a volume, else the omnibus it is in, else the one that bears its number for another reason. */
const providerOf = (books: readonly Book[], number: number) => {
  const providing = books.filter((book) => providedVolumes(book).includes(number));
  const own = providing.find((book) => providedVolumes(book).length === 1);
  return own ?? providing[0] ?? books.find(({ volume_number }) => volume_number === number);
};

export const toggleTome = async (userId: string, saga: string, { volume_number, is_read }: ToggleTome) => {
  if (volume_number == null) throw new AppError('bad_request', 'Le numéro du tome est obligatoire');
  const book = providerOf(await owned(userId, saga), volume_number);
  if (!book) throw new AppError('not_found', `Vous n’avez pas le tome ${volume_number} de cette saga`);
  const status = is_read ? 'completed' : 'to_read';
  const others = providedVolumes(book).length > 1 ? `, avec tout « ${book.title} »` : '';
  return {
    message: `Tome ${volume_number} marqué comme ${is_read ? 'lu' : 'non lu'}${others}`,
    book: await changeBook(userId, book.id, { status }),
  };
};
