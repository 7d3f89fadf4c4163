import { hasOperators, isPlainObject, asRegExp, type Document } from '../documents';
import { modifyAt } from './targets';

/** What the filter's equalities say of a document that an upsert creates. */
export function seedOf(filter: Document): Document {
  const seed: Document = {};
  plant(seed, filter);
  return seed;
}

function plant(seed: Document, filter: Document) {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and') (condition as Document[]).forEach((branch) => plant(seed, branch));
    else if (key === '$or' && (condition as Document[]).length === 1) plant(seed, (condition as Document[])[0]!);
    else if (!key.startsWith('$')) {
      const value = equalityOf(condition);
      if (value !== undefined) modifyAt(seed, key.split('.'), () => value, true);
    }
  }
}

function equalityOf(condition: unknown): unknown {
  if (!hasOperators(condition)) return asRegExp(condition) ? undefined : condition;
  if ('$eq' in condition) return condition.$eq;
  const alternatives = condition.$in ?? condition.$all;
  return Array.isArray(alternatives) &&
    alternatives.length === 1 &&
    !asRegExp(alternatives[0]) &&
    !isPlainObject(alternatives[0])
    ? alternatives[0]
    : undefined;
}
