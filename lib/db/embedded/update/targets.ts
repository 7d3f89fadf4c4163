import { asRegExp, hasOperators, isPlainObject, type Document } from '../documents';
import { demand } from '../errors';
import { compileFilter, type Filter } from '../query/filter';
import { rootOf } from '../query/paths';
import { matchedPosition } from '../query/position';
import { REMOVED } from './operators';

export type TargetContext = { before: Document; filter: Document; arrayFilters: Map<string, Filter> };

/** Array filters by identifier; each tests `{ identifier: element }`. */
export const compileArrayFilters = (filters: Document[] = []): Map<string, Filter> =>
  new Map(filters.map((filter) => [identifierOf(filter), compileFilter(filter)]));

function identifierOf(filter: Document): string {
  const [key = ''] = Object.keys(filter);
  return key.startsWith('$') ? identifierOf((filter[key] as Document[])[0]!) : rootOf(key);
}

/** The concrete paths behind $, $[] and $[identifier]. */
export function concretePaths(document: Document, path: string, context: TargetContext): string[][] {
  let paths: string[][] = [[]];
  for (const part of path.split('.')) paths = paths.flatMap((parts) => step(document, parts, part, context));
  return paths;
}

function step(document: Document, parts: string[], part: string, context: TargetContext): string[][] {
  if (part === '$') return [[...parts, String(matchedPosition(context.before, context.filter, parts.join('.'), {}))]];
  if (!part.startsWith('$[')) return [[...parts, part]];
  const path = parts.join('.');
  const array = parts.reduce<unknown>((value, key) => (value as Document | undefined)?.[key], document);
  demand(
    Array.isArray(array),
    'BadValue',
    `The path '${path}' must exist in the document in order to apply array updates.`,
  );
  const identifier = part.slice(2, -1);
  const test = identifier ? context.arrayFilters.get(identifier) : () => true;
  demand(test, 'BadValue', `No array filter found for identifier '${identifier}' in path '${path}.${part}'`);
  return array.flatMap((item, index) => (test({ [identifier]: item }) ? [[...parts, String(index)]] : []));
}

/** Replaces what is at a concrete path; parents are created unless nothing is to be written. */
export function modifyAt(
  document: Document,
  parts: string[],
  modify: (current: unknown) => unknown,
  creates: boolean,
): void {
  let parent: unknown = document;
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const next = read(parent, part);
    const isParent = isPlainObject(next) || Array.isArray(next);
    if (!isParent && !creates) return;
    parent = isParent ? next : writeParent(parent, part, next, parts[at + 1]!);
  }
  const last = parts.at(-1)!;
  const current = read(parent, last);
  const value = modify(current);
  if (value === REMOVED) remove(parent, last);
  else if (value !== undefined || current !== undefined) write(parent, last, value);
}

function writeParent(parent: unknown, part: string, old: unknown, field: string) {
  const isFree = old === undefined;
  demand(isFree, 'PathNotViable', `Cannot create field '${field}' in element {${part}: ${JSON.stringify(old)}}`);
  return write(parent, part, {});
}

const read = (parent: unknown, key: string): unknown =>
  Object.hasOwn(parent as object, key) ? (parent as Document)[key] : undefined;

function write<T>(parent: unknown, key: string, value: T): T {
  if (Array.isArray(parent)) {
    demand(/^\d+$/.test(key), 'PathNotViable', `Cannot create field '${key}' in an array`);
    while (parent.length < Number(key)) parent.push(null);
  }
  (parent as Document)[key] = value;
  return value;
}

function remove(parent: unknown, key: string) {
  if (!Array.isArray(parent)) delete (parent as Document)[key];
  else if (Number(key) < parent.length) parent[Number(key)] = null;
}

/** What the filter's equalities say of a document that an upsert creates. */
export function seedOf(filter: Document, seed: Document = {}): Document {
  for (const [key, condition] of Object.entries(filter)) {
    const branches = key === '$and' || (key === '$or' && (condition as unknown[]).length === 1) ? condition : [];
    for (const branch of branches as Document[]) seedOf(branch, seed);
    const value = key.startsWith('$') ? undefined : equalityOf(condition);
    if (value !== undefined) modifyAt(seed, key.split('.'), () => value, true);
  }
  return seed;
}

function equalityOf(condition: unknown): unknown {
  if (asRegExp(condition)) return undefined;
  if (!hasOperators(condition)) return condition;
  if ('$eq' in condition) return condition.$eq;
  const alternatives = condition.$in ?? condition.$all;
  const [only, ...others] = Array.isArray(alternatives) ? (alternatives as unknown[]) : [];
  return others.length || asRegExp(only) || isPlainObject(only) ? undefined : only;
}
