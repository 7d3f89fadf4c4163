import { asNumber, hasOperators, isPlainObject, isTrue, type Document } from '../documents';
import { demand } from '../errors';
import type { TopFields } from '../fields';
import { compileExpression } from './expressions';
import { compileElement, type FilterOptions } from './filter';
import { matchedPosition } from './position';
import { textScore } from './text';

/** From a document with exact numbers; expressions calculate with the same document's plain ones. */
export type Project = (exact: Document, plain: () => Document) => Document;
type Field = [path: string, value: unknown];

const isFlag = ([path, value]: Field) =>
  (typeof value === 'boolean' || asNumber(value) !== undefined) && !path.endsWith('.$');
const has = (value: unknown, operator: string): value is Document => isPlainObject(value) && operator in value;
const isSlice = ([, value]: Field) =>
  has(value, '$slice') && [value.$slice].flat().every((item) => asNumber(item) !== undefined);

function flatten(spec: Document, prefix = ''): Field[] {
  return Object.entries(spec).flatMap(([key, value]) =>
    isPlainObject(value) && !hasOperators(value) && Object.keys(value).length
      ? flatten(value, `${prefix}${key}.`)
      : [[prefix + key, value] as Field],
  );
}

/** The paths of a projection: true at their ends. */
type Tree = Map<string, Tree | true>;

function toTree(paths: string[][]): Tree {
  const tree: Tree = new Map();
  for (const [first = '', ...rest] of paths) {
    const further = paths.filter((path) => path[0] === first && path.length > 1).map((path) => path.slice(1));
    if (!tree.has(first)) tree.set(first, rest.length || further.length ? toTree(further) : true);
  }
  return tree;
}

const isNested = (value: unknown) => isPlainObject(value) || Array.isArray(value);

function include(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.filter(isNested).map((item) => include(item, tree));
  const result: Document = {};
  for (const [key, item] of Object.entries(value as Document)) {
    const node = tree.get(key);
    if (node === true) result[key] = item;
    else if (node && isNested(item)) result[key] = include(item, node);
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

/** Changes what `path` reaches, through the arrays on the way, in a copy. */
function mapAt(target: unknown, parts: string[], change: (value: unknown) => unknown): unknown {
  if (parts.length === 0) return change(target);
  if (Array.isArray(target)) return target.map((item) => mapAt(item, parts, change));
  const [part = '', ...further] = parts;
  if (!isPlainObject(target) || !(part in target)) return target;
  return { ...target, [part]: mapAt(target[part], further, change) };
}

function setAt(target: Document, path: string, value: unknown) {
  const parts = path.split('.');
  let node = target;
  for (const part of parts.slice(0, -1))
    node = (node[part] = isPlainObject(node[part]) ? { ...node[part] } : {}) as Document;
  if (value === undefined) delete node[parts.at(-1)!];
  else node[parts.at(-1)!] = value;
}

function slice(operand: unknown) {
  const [first = 0, second] = [operand].flat().map((item) => asNumber(item)!);
  return (value: unknown) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(start, start + second);
  };
}

function computed([path, value]: Field, filter: Document, options: FilterOptions): Project {
  if (has(value, '$elemMatch')) {
    const test = compileElement(value.$elemMatch, options);
    return (exact) => {
      const found = [exact[path]].filter(Array.isArray).flatMap((items: unknown[]) => items.filter(test).slice(0, 1));
      return (found.length ? found : undefined) as unknown as Document;
    };
  }
  if (has(value, '$meta')) {
    const score = options.text && isPlainObject(filter.$text) ? textScore(filter.$text, options.text) : () => undefined;
    return (exact) => score(exact) as unknown as Document;
  }
  const compute = compileExpression(value, options);
  return (_exact, plain) => compute(plain()) as Document;
}

const isOther = (path: string) => path !== '_id';
const idOf = (hidden: string[]) => (hidden.includes('_id') ? [] : ['_id']);

/** What is shown and what hidden by a mere yes or no; to show anything but the _id leaves all else out. */
function flagged(fields: Field[]) {
  const flags = fields.filter(isFlag);
  const shown = flags.filter(([, value]) => isTrue(value)).map(([path]) => path);
  const hidden = flags.filter(([, value]) => !isTrue(value)).map(([path]) => path);
  return { shown, hidden, includes: shown.some(isOther) || (shown.length > 0 && !hidden.length) };
}

/** What a projection of whole top-level fields shows or hides; undefined for any other. */
export function topFields(spec: Document): TopFields | undefined {
  const fields = flatten(spec);
  if (!fields.length || !fields.every((field) => isFlag(field) && !field[0].includes('.'))) return undefined;
  const { shown, hidden, includes } = flagged(fields);
  return { fields: includes ? [...idOf(hidden), ...shown.filter(isOther)] : hidden, keeps: includes };
}

export function compileProjection(spec: Document, filter: Document, options: FilterOptions = {}): Project | undefined {
  const fields = flatten(spec);
  if (!fields.length) return undefined;
  const { shown, hidden, includes: showsFields } = flagged(fields);
  const positional = fields.filter(([path]) => path.endsWith('.$')).map(([path]) => path.slice(0, -2));
  const slices = fields.filter(isSlice);
  const others = fields.filter((field) => !isFlag(field) && !field[0].endsWith('.$') && !isSlice(field));
  const asksForOthers = !hidden.some(isOther) && !others.every(([, value]) => has(value, '$meta'));
  const includes = showsFields || positional.some(isOther) || asksForOthers;
  const stray = includes ? hidden.find(isOther) : undefined;
  demand(!stray, 'Location31254', `Cannot do exclusion on field ${stray} in inclusion projection`);
  const included = [...idOf(hidden), ...shown.filter(isOther), ...positional, ...slices.map(([path]) => path)];
  const tree = toTree((includes ? included : hidden).map((path) => path.split('.')));
  const changes = others.map((field) => [field[0], computed(field, filter, options)] as const);
  const cuts = slices.map(([path, value]) => [path, slice((value as Document).$slice)] as const);
  return (exact, plain) => {
    const picks = positional.map((path) => {
      const at = matchedPosition(exact, filter, path, options);
      return [path, slice([at, 1])] as const;
    });
    let result = (includes ? include(exact, tree) : exclude(exact, tree)) as Document;
    for (const [path, cut] of [...picks, ...cuts]) result = mapAt(result, path.split('.'), cut) as Document;
    for (const [path, change] of changes) setAt(result, path, change(exact, plain));
    return result;
  };
}
