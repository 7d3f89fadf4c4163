import { isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { rootOf } from '../query/paths';
import { matchedPosition } from '../query/position';
import { compileFilter, type Filter } from '../query/filter';
import { REMOVED } from './operators';

export type TargetContext = {
  before: Document;
  filter: Document;
  arrayFilters: Map<string, Filter>;
  exactFilter?: Document;
};

/** Array filters by identifier; each tests `{ identifier: element }`. */
export function compileArrayFilters(filters: Document[] = []): Map<string, Filter> {
  const compiled = new Map<string, Filter>();
  for (const filter of filters) compiled.set(identifierOf(filter), compileFilter(filter));
  return compiled;
}

function identifierOf(filter: Document): string {
  const [key] = Object.keys(filter);
  if (!key?.startsWith('$')) return rootOf(key ?? '');
  return identifierOf((filter[key] as Document[])[0]!);
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
  const array = parts.reduce<unknown>((value, key) => (value as Document | undefined)?.[key], document);
  if (!Array.isArray(array))
    throw new MongoError(
      'BadValue',
      `The path '${parts.join('.')}' must exist in the document in order to apply array updates.`,
    );
  const identifier = part.slice(2, -1);
  const test = context.arrayFilters.get(identifier);
  if (identifier && !test)
    throw new MongoError(
      'BadValue',
      `No array filter found for identifier '${identifier}' in path '${[...parts, part].join('.')}'`,
    );
  return array.flatMap((item, index) => (!test || test({ [identifier]: item }) ? [[...parts, String(index)]] : []));
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
    if (isPlainObject(next) || Array.isArray(next)) parent = next;
    else if (next === undefined || !creates) {
      if (!creates) return;
      parent = write(parent, part, {});
    } else
      throw new MongoError(
        'PathNotViable',
        `Cannot create field '${parts[at + 1]}' in element {${part}: ${JSON.stringify(next)}}`,
      );
  }
  const last = parts.at(-1)!;
  const current = read(parent, last);
  const value = modify(current);
  if (value === REMOVED) remove(parent, last);
  else if (value !== undefined || current !== undefined) write(parent, last, value);
}

const read = (parent: unknown, key: string): unknown =>
  Object.hasOwn(parent as object, key) ? (parent as Document)[key] : undefined;

function write<T>(parent: unknown, key: string, value: T): T {
  if (Array.isArray(parent)) {
    if (!/^\d+$/.test(key)) throw new MongoError('PathNotViable', `Cannot create field '${key}' in an array`);
    while (parent.length < Number(key)) parent.push(null);
    parent[Number(key)] = value;
  } else {
    (parent as Document)[key] = value;
  }
  return value;
}

function remove(parent: unknown, key: string) {
  if (!Array.isArray(parent)) delete (parent as Document)[key];
  else if (Number(key) < parent.length) parent[Number(key)] = null;
}
