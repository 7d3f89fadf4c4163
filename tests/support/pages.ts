import { chooseLanguage } from '@/lib/accounts/accounts.service';
import { BookFilter } from '@/lib/books/books.schemas';
import { countBooks, eachBook, listBooks, spellings } from '@/lib/books/books.service';
import { listBorrowed } from '@/lib/copies/copies.service';
import { suggestForSagas } from '@/lib/discover/saga-suggestions.service';
import { countToApply } from '@/lib/imports/imports.service';
import { resumeImports } from '@/lib/imports/works.service';
import { listSagaCards } from '@/lib/sagas/saga-cards.service';
import { findAuthor, findSaga, sagasAt, shelfOfSagas, usedLetters } from '@/lib/series/public-series.service';
import { readersOf } from '@/lib/series/readers.service';
import { allTime, listYears } from '@/lib/statistics/all-time.service';
import { yearSoFar } from '@/lib/statistics/year-so-far.service';
import { booksOf } from './books';
import { importsAtRest, readImport } from './imported-file';
import type { Reader } from './request';
import { sagasOf } from './sagas';
import { undoOf } from './undo';

const BOOK = { title: 'Nana', author: 'Émile Zola' };

const askPublicPages = async () => {
  await findSaga('fr', 'one-piece');
  await findSaga('fr', 'no-such-saga');
  await shelfOfSagas('fr', { category: 'manga', page: 2 });
  await shelfOfSagas('en', { letter: 'a' });
  await usedLetters('en');
  await findAuthor('fr', 'eiichiro-oda');
  await sagasAt('en', ['one-piece']);
  await readersOf('one-piece');
};

const askOwnPages = async ({ id }: Reader) => {
  await allTime(id);
  await listYears(id);
  await yearSoFar(id);
  await suggestForSagas(id);
  await listBorrowed(id);
  await listSagaCards(id, { category: undefined, status: undefined, sort: '-date_added', page: 1 });
  await listSagaCards(id, { category: undefined, status: undefined, sort: 'title', page: 1, author: 'Eiichiro Oda' });
  for (const field of ['author', 'saga'] as const) await spellings(id, field);
  await countBooks(id, { status: 'completed' });
  await listBooks(id, BookFilter.parse({ by: 'Eiichiro Oda', limit: '50' }));
  for await (const _book of eachBook(id, { sort: 'title', status: 'completed' }));
  await chooseLanguage(id, 'fr');
};

/** Books that were added, and one that was removed, are taken back otherwise than changes are. */
const takeBack = async (reader: Reader) => {
  const { body } = await sagasOf(reader).complete({ series_name: 'Une saga à moi', target_volumes: 2 });
  await undoOf(reader)(body.undo);
};

/** Asks for what pages show and no operation of the API asks for, and what a server asks that starts. */
export const askPages = async (reader: Reader): Promise<void> => {
  await booksOf(reader).addVolume('Une saga à moi', 1);
  await askPublicPages();
  await askOwnPages(reader);
  await countToApply(reader.id, await readImport(reader, BOOK));
  await takeBack(reader);
  await resumeImports();
  await importsAtRest();
};
