import { asNumber, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { compileExpression } from './expressions';
import { compileFilter, compileCondition, type FilterOptions } from './filter';
import { matchedPosition } from './position';
import { textScore } from './text';
import { isTrue } from './truth';

type Tree = Map<string, Tree | true>;
type Change = (target: Document, source: Document) => void;
export type Project = (document: Document) => Document;

const isFlag = (value: unknown) => typeof value === 'boolean' || asNumber(value) !== undefined;

function flatten(spec: Document, prefix = ''): [string, unknown][] {
  return Object.entries(spec).flatMap(([key, value]) =>
    isPlainObject(value) && !hasOperators(value) && Object.keys(value).length
      ? flatten(value, `${prefix}${key}.`)
      : [[prefix + key, value] as [string, unknown]],
  );
}

function toTree(paths: string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let node = root;
    const parts = path.split('.');
    parts.forEach((part, at) => {
      const next = node.get(part);
      if (at === parts.length - 1) node.set(part, next ?? true);
      else if (next instanceof Map) node = next;
      else {
        const child: Tree = new Map();
        node.set(part, child);
        node = child;
      }
    });
  }
  return root;
}

function include(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.filter((item) => isPlainObject(item) || Array.isArray(item)).map((item) => include(item, tree));
  const result: Document = {};
  for (const [key, item] of Object.entries(value as Document)) {
    const node = tree.get(key);
    if (node === true) result[key] = item;
    else if (node && (isPlainObject(item) || Array.isArray(item))) result[key] = include(item, node);
  }
  return result;
}

function exclude(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree));
  if (!isPlainObject(value)) return value;
  const result: Document = {};
  for (const [key, item] of Object.entries(value)) {
    const node = tree.get(key);
    if (node !== true) result[key] = node ? exclude(item, node) : item;
  }
  return result;
}

/** Changes what `path` reaches in a copied document, through the arrays on the way. */
function mapAt(target: unknown, parts: string[], change: (value: unknown) => unknown): unknown {
  if (parts.length === 0) return change(target);
  if (Array.isArray(target)) return target.map((item) => mapAt(item, parts, change));
  const [part = '', ...further] = parts;
  if (!isPlainObject(target) || !(part in target)) return target;
  const value = mapAt(target[part], further, change);
  const { [part]: _old, ...rest } = target;
  return value === undefined ? rest : { ...target, [part]: value };
}

function slice(operand: unknown) {
  const [first, second] = Array.isArray(operand) ? operand.map((item) => asNumber(item)!) : [asNumber(operand)!];
  return (value: unknown) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first! < 0 ? value.slice(first) : value.slice(0, first);
    const start = first! < 0 ? Math.max(0, value.length + first!) : first;
    return value.slice(start, start! + second);
  };
}

function elemMatch(operand: Document, options: FilterOptions) {
  const test = hasOperators(operand)
    ? (item: unknown) => compileCondition(operand, options)([item])
    : (compileFilter(operand, options) as (item: never) => boolean);
  return (value: unknown) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.find((item) => test(item as never));
    return found === undefined ? undefined : [found];
  };
}

function setAt(target: Document, path: string, value: unknown) {
  const parts = path.split('.');
  let node = target;
  for (const part of parts.slice(0, -1))
    node = (node[part] = isPlainObject(node[part]) ? { ...node[part] } : {}) as Document;
  if (value === undefined) delete node[parts.at(-1)!];
  else node[parts.at(-1)!] = value;
}

function computed(path: string, value: unknown, filter: Document, options: FilterOptions): Change {
  if (isPlainObject(value) && isPlainObject(value.$elemMatch)) {
    const pick = elemMatch(value.$elemMatch, options);
    return (target, source) => setAt(target, path, pick(source[path]));
  }
  if (isPlainObject(value) && '$meta' in value) {
    const search = (filter.$text as Document | undefined)?.$search;
    const score = textScore(String(search ?? ''));
    return (target, source) => setAt(target, path, score(source));
  }
  const compute = compileExpression(value, options);
  return (target, source) => setAt(target, path, compute(source));
}

export function compileProjection(spec: Document, filter: Document, options: FilterOptions = {}): Project | undefined {
  const fields = flatten(spec);
  if (!fields.length) return undefined;
  const flags = fields.filter(([path, value]) => isFlag(value) && !path.endsWith('.$'));
  const positional = fields.filter(([path]) => path.endsWith('.$')).map(([path]) => path.slice(0, -2));
  const slices = fields.filter(
    ([, value]) =>
      isPlainObject(value) &&
      '$slice' in value &&
      (!Array.isArray(value.$slice) || value.$slice.every((item) => asNumber(item) !== undefined)),
  );
  const others = fields.filter((field) => !isFlag(field[1]) && !slices.includes(field));
  const shown = flags.filter(([, value]) => isTrue(value)).map(([path]) => path);
  const hidden = flags.filter(([, value]) => !isTrue(value)).map(([path]) => path);
  const includes =
    shown.some((path) => path !== '_id') ||
    positional.length > 0 ||
    (shown.length > 0 && !hidden.length) ||
    (others.length > 0 &&
      !hidden.some((path) => path !== '_id') &&
      !others.every(([, value]) => isPlainObject(value) && '$meta' in value));
  if (includes && hidden.some((path) => path !== '_id'))
    throw new MongoError(
      'BadValue',
      `Cannot do exclusion on field ${hidden.find((path) => path !== '_id')} in inclusion projection`,
    );

  const tree = includes
    ? toTree([
        ...(hidden.includes('_id') ? [] : ['_id']),
        ...shown.filter((path) => path !== '_id'),
        ...positional,
        ...slices.map(([path]) => path),
      ])
    : toTree(hidden);
  const changes = others
    .filter(([path]) => !path.endsWith('.$'))
    .map(([path, value]) => computed(path, value, filter, options));
  return (document) => {
    let result = (includes ? include(document, tree) : exclude(document, tree)) as Document;
    for (const path of positional) {
      const at = matchedPosition(document, filter, path, options);
      result = mapAt(result, path.split('.'), (value) =>
        Array.isArray(value) ? value.slice(at, at + 1) : value,
      ) as Document;
    }
    for (const [path, value] of slices)
      result = mapAt(result, path.split('.'), slice((value as Document).$slice)) as Document;
    for (const change of changes) change(result, document);
    return result;
  };
}
