import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';
import { tsImport } from 'tsx/esm/api';
import { post } from '../measure/site.mjs';

const FILE = `Book Id,Title,Author,ISBN13,My Rating,Number of Pages,Date Read,Bookshelves,Exclusive Shelf
1,"Dune (Dune, #1)",Frank Herbert,"=""9780441172719""",5,604,2023/07/14,favoris,read
2,Le Messie de Dune,Frank Herbert,"=""""",4,316,,,to-read
3,Watchmen,Alan Moore,"=""9781401245252""",5,448,2020/05/06,comics,read
4,Les Misérables,Victor Hugo,"=""9782253096337""",0,1000,,au-grenier,au-grenier
5,,,"=""""",0,,,,to-read
`;

const asked = async (origin, token, path, { headers, ...options } = {}) => {
  const response = await fetch(`${origin}${path}`, {
    ...options,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

const settled = async (origin, token, id, states) => {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(100)) {
    const { state } = await asked(origin, token, `/api/imports/${id}`);
    if (states.includes(state)) return id;
  }
  throw new Error(`The import did not become ${states.join(' or ')}.`);
};

const imported = async (origin, token, text, steps) => {
  const form = new FormData();
  form.set('file', new Blob([text], { type: 'text/csv' }), 'goodreads_library_export.csv');
  const { id } = await asked(origin, token, '/api/imports', { method: 'POST', body: form });
  await settled(origin, token, id, ['ready', 'failed']);
  for (const [step, state] of steps) {
    await asked(origin, token, `/api/imports/${id}/${step}`, { method: 'POST' });
    await settled(origin, token, id, [state]);
  }
  return id;
};

/** What no version of BOOKTIME writes: pages fail on it. */
const spoil = async (folder, collection, which, change) => {
  const { runningEmbedded } = await tsImport('../../lib/db/embedded/start.ts', import.meta.url);
  const client = await mongoose.mongo.MongoClient.connect(await runningEmbedded(folder));
  await client.db('booktime').collection(collection).updateOne(which, { $set: change });
  await client.close();
};

/** A reader with imports in each state, and records that pages fail on. */
export const prepare = async (origin, folder, token) => {
  await post(origin, '/api/books', { title: 'Le Messie de Dune', author: 'Herbert Frank' }, token);
  const { id: spoilt } = await post(origin, '/api/books', { title: 'Nana', author: 'Émile Zola' }, token);
  const undone = await imported(origin, token, FILE, [
    ['apply', 'applied'],
    ['undo', 'undone'],
  ]);
  const applied = await imported(origin, token, FILE, [['apply', 'applied']]);
  const ready = await imported(origin, token, FILE.replace('Watchmen', 'Nadja'), []);
  const nothing = await imported(origin, token, 'a,b,c\n1,2,3\n', []);
  await spoil(folder, 'books', { id: spoilt }, { readings: 5 });
  return { undone, applied, ready, nothing, spoilt };
};

/** What the demo has none of: a loan, a wish, a book in the bin, and a change of the book that the pictures open. */
export const enrichDemo = async (origin, token) => {
  const add = (book) => post(origin, '/api/books', book, token);
  await add({ title: 'Thérèse Raquin', author: 'Émile Zola', lent_to: 'Élise', lent_since: '2026-03' });
  await add({ title: 'Watchmen', author: 'Alan Moore', category: 'bd', ownership: 'borrowed', borrowed_from: 'Hugo' });
  await add({ title: 'Le Horla', author: 'Guy de Maupassant', ownership: 'wished' });
  await add({ title: 'Le Petit Nicolas', author: 'René Goscinny, Sempé', status: 'completed' });
  await add({ title: 'Les Dingodossiers', author: 'René Goscinny, Gotlib', category: 'bd', status: 'paused' });
  const { id } = await add({ title: 'Candide', author: 'Voltaire' });
  await asked(origin, token, `/api/books/${id}`, { method: 'DELETE' });
  const [first] = await asked(origin, token, '/api/books?sort=title&limit=1');
  await asked(origin, token, `/api/books/${first.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'reading', total_pages: 56, current_page: 21, rating: null }),
  });
};
