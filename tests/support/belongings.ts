import { POST as changeMany } from '@/app/api/books/bulk/route';
import { GET as listChanges } from '@/app/api/books/[book_id]/history/route';
import * as accounts from '@/lib/accounts/accounts.endpoints';
import * as books from '@/lib/books/books.endpoints';
import * as copies from '@/lib/copies/copies.endpoints';
import * as goals from '@/lib/goals/goals.endpoints';
import type { Endpoint } from '@/lib/http/endpoint';
import * as imports from '@/lib/imports/imports.endpoints';
import * as passkeys from '@/lib/passkeys/passkeys.endpoints';
import * as openLibrary from '@/lib/openlibrary/search.endpoints';
import * as sagas from '@/lib/sagas/sagas.endpoints';
import * as recognition from '@/lib/series/recognition/recognition.endpoints';
import { type Belonging, namesIn } from './asking';
import { booksOf } from './books';
import { copiesOf } from './copies';
import { goalsOf } from './goals';
import { appliedImport, fileAbout, importsAtRest, readImport, stoppedImport } from './imported-file';
import { anotherKeyOf, codeOf, keyOf, newKeyOf, sessionElsewhere, signedBy } from './keyrings';
import { answer, withParams, type Reader } from './request';
import { suggestionsOf } from './suggestions';

export type OwnBook = { title: string; author: string; saga: string; volume_number: number };

const aChange = async (reader: Reader, id: string): Promise<string> => {
  await booksOf(reader).change(id, { rating: 4 });
  const request = reader.ask(`/api/books/${id}/history`);
  return (await answer(listChanges(request, withParams({ book_id: id })))).body[0].id;
};

const aToken = async (reader: Reader, id: string): Promise<string> => {
  const body = { book_ids: [id], action: 'add_tag', tag: 'été' };
  return (await answer(changeMany(reader.ask('/api/books/bulk', { method: 'POST', body })))).body.undo;
};

const importFor = (reader: Reader, book: OwnBook, endpoint: Endpoint) => {
  if (endpoint === imports.undoImport) return appliedImport(reader, book);
  return endpoint === imports.switchImportEnrichment ? stoppedImport(reader, book) : readImport(reader, book);
};

type Make = (reader: Reader, book: OwnBook & { id: string }, endpoint: Endpoint) => Promise<string>;

/** What a path names beside a book, made as its reader makes it. */
const MAKE: Record<string, Make> = {
  change_id: (reader, { id }) => aChange(reader, id),
  undo_token: (reader, { id }) => aToken(reader, id),
  import_id: importFor,
  session_id: sessionElsewhere,
  passkey_id: anotherKeyOf,
  ignored_id: async (reader, { saga }) => (await suggestionsOf(reader).ignore({ kind: 'saga', key: saga })).body.id,
};

const UNPLACED = { title: 'Les Bidochon, tome 5 : Ragots intimes', author: 'Christian Binet' };

/** What must have been done before, for an operation to be of any use. */
const BEFORE = new Map<Endpoint, (reader: Reader, id: string) => Promise<unknown>>([
  [books.restoreBook, (reader, id) => booksOf(reader).remove(id)],
  [copies.returnBook, (reader, id) => copiesOf(reader).lend(id, { to: 'Paul' })],
  [copies.buyBook, (reader, id) => booksOf(reader).change(id, { ownership: 'wished' })],
  [goals.removeGoals, (reader) => goalsOf(reader).set(2026, { books: 40 })],
  [openLibrary.enrich, (reader, id) => booksOf(reader).change(id, { title: 'Dune', author: 'Frank Herbert' })],
  [recognition.applySeriesScan, (reader) => booksOf(reader).add(UNPLACED)],
  [passkeys.renewRecoveryCodes, keyOf],
  [passkeys.passkeyRequestOptions, keyOf],
]);

/** What is sent where the example of the document could only be about somebody else. */
const BODIES = new Map<Endpoint, (reader: Reader, book: OwnBook) => unknown>([
  [accounts.login, ({ names }) => names],
  [accounts.deleteAccount, ({ names }) => names],
  [passkeys.passkeyRequestOptions, ({ names }) => names],
  [passkeys.signInWithPasskey, signedBy],
  [passkeys.signInWithCode, codeOf],
  [passkeys.addPasskey, newKeyOf],
  [recognition.applySeriesScan, () => ({})],
  [sagas.toggleTome, (_, { volume_number }) => ({ volume_number, is_read: true })],
  [imports.startImport, (_, book) => fileAbout(book)],
  [imports.decideImportRows, () => ({ decision: 'same' })],
]);

/** Makes what an operation is to be asked about: a book, whatever else its path names, and what must have been done before. */
export const aBelonging = async (reader: Reader, endpoint: Endpoint, book: OwnBook): Promise<Belonging> => {
  const bookId: string = (await booksOf(reader).add(book)).body.id;
  const made: Record<string, string> = {};
  for (const name of namesIn(endpoint).filter((name) => name in MAKE))
    made[name] = await MAKE[name]!(reader, { ...book, id: bookId }, endpoint);
  await BEFORE.get(endpoint)?.(reader, bookId);
  const body = await BODIES.get(endpoint)?.(reader, book);
  await importsAtRest();
  return { bookId, saga: book.saga, author: book.author, made, ...(body !== undefined && { body }) };
};
