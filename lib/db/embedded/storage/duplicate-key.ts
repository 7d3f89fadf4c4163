import type { Document } from '../documents';
import { ObjectId } from '../documents';
import { MongoError } from '../errors';
import { valuesAt } from '../query/paths';
import type { Index } from './index-keys';

const show = (value: unknown): string => {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  return JSON.stringify(value ?? null);
};

/** Clients read the text, and keyPattern and keyValue beside it. */
export function duplicateKey(namespace: string, index: Index, document: Document) {
  const values = index.fields.map(({ path }) => [path, valuesAt(document, path)[0] ?? null] as const);
  const shown = values.map(([path, value]) => `${path}: ${show(Array.isArray(value) ? value[0] : value)}`).join(', ');
  return new MongoError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.record.spec.name} dup key: { ${shown} }`,
    {
      keyPattern: index.record.spec.key,
      keyValue: Object.fromEntries(values),
    },
  );
}
