import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import mongoose from 'mongoose';
import { GET as listBooks, POST as addBook } from '@/app/api/books/route';
import { makeIndexes } from '@/lib/db/indexes';
import { BookModel } from '@/models/book';
import { aReader, answer } from '../support/request';

const addIn = async (language: string) => {
  const reader = await aReader();
  const book = { title: 'Le Petit Prince', author: 'Antoine de Saint-Exupéry', language };
  return answer(addBook(reader.ask('/api/books', { method: 'POST', body: book })));
};

it.each(['', 'fr', 'klingon'])('a book may be in any language: «%s»', async (language) => {
  expect(await addIn(language)).toMatchObject({ status: 200, body: { language } });
});

it('an index that an earlier version made otherwise is made anew, and the books stay', async () => {
  const reader = await aReader();
  await answer(addBook(reader.ask('/api/books', { method: 'POST', body: { title: 'Zazie', author: 'Queneau' } })));
  await BookModel.collection.dropIndex('search');
  await BookModel.collection.createIndex(
    { user_id: 1, title: 'text', author: 'text', saga: 'text' },
    { name: 'search', default_language: 'none', language_override: 'tongue' },
  );
  await makeIndexes(BookModel);
  const { search } = Object.fromEntries((await BookModel.collection.indexes()).map((index) => [index.name, index]));
  expect(search?.language_override).toBe('text_index_language');
  expect((await answer(listBooks(reader.ask('/api/books')))).body).toHaveLength(1);
});

/** What an index is, as far as data depends on it. */
type Kind = { unique?: boolean; partialFilterExpression?: unknown; expireAfterSeconds?: number };

const kindOf = (keys: object, { unique = false, partialFilterExpression, expireAfterSeconds }: Kind) => ({
  keys: Object.entries(keys).join(),
  unique,
  of: partialFilterExpression,
  expireAfterSeconds,
});

const isOfWords = (keys: object) => Object.values(keys).includes('text');

it('every kind of record has its indexes, each as strict as it is meant, also where nothing was stored yet', async () => {
  await aReader();
  for (const file of readdirSync('models')) await import(resolve('models', file));
  for (const { modelName, schema, collection } of Object.values(mongoose.models)) {
    const present = (await collection.indexes().catch(() => [])).map(({ key, ...options }) => kindOf(key, options));
    const wanted = schema.indexes().filter(([keys]) => !isOfWords(keys));
    const kinds = wanted.map(([keys, options]) => kindOf(keys, options as Kind));
    expect([modelName, present]).toEqual([modelName, expect.arrayContaining(kinds)]);
  }
});
