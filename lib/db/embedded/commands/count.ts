import type { Document } from '../documents';
import { compare, equal } from '../query/compare';
import { rootOf, valuesAt } from '../query/paths';
import { select } from '../query/select';
import { collectionName, type Command } from './context';
import { selectionOf } from './find';
import { withDeadline } from './deadline';

export const count: Command = (context) => {
  const name = collectionName(context);
  const collection = context.database.find(context.db, name);
  const selection = selectionOf(context, name);
  if (!collection) return { n: 0, ok: 1 };
  if (!Object.keys(selection.filter).length && !selection.limit && !selection.skip)
    return { n: collection.count(), ok: 1 };
  let n = 0;
  for (const _row of withDeadline(select(collection, selection), context.body.maxTimeMS)) n++;
  return { n, ok: 1 };
};

function distinctValues(documents: Iterable<Document>, path: string): unknown[] {
  const values: unknown[] = [];
  const strings = new Set<string>();
  for (const document of documents)
    for (const value of valuesAt(document, path).flat()) {
      if (typeof value === 'string') strings.add(value);
      else if (value !== undefined && !values.some((other) => equal(other, value))) values.push(value);
    }
  return [...values, ...strings].sort((a, b) => compare(a, b));
}

export const distinct: Command = (context) => {
  const name = collectionName(context);
  const collection = context.database.find(context.db, name);
  const rows = collection
    ? select(collection, { ...selectionOf(context, name), fields: new Set([rootOf(String(context.body.key))]) })
    : [];
  const documents = (function* () {
    for (const row of rows) yield row.known ?? row.document;
  })();
  return { values: distinctValues(documents, String(context.body.key)), ok: 1 };
};
