import { asNumber, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { compileExpression } from './expressions';
import { compileFilter, compileCondition, type FilterOptions } from './filter';
import { matchedPosition } from './position';
import { exclude, include, mapAt, setAt, toTree } from './projection-tree';
import { textScore } from './text';
import { isTrue } from './truth';

/** From a document with exact numbers; expressions calculate with the same document's plain ones. */
export type Project = (exact: Document, plain: () => Document) => Document;
type Change = (target: Document, exact: Document, plain: () => Document) => void;
type Field = [path: string, value: unknown];

const isFlag = ([path, value]: Field) =>
  (typeof value === 'boolean' || asNumber(value) !== undefined) && !path.endsWith('.$');
const isMeta = ([, value]: Field) => isPlainObject(value) && '$meta' in value;
const isElementMatch = ([, value]: Field) => isPlainObject(value) && '$elemMatch' in value;
const isSlice = ([, value]: Field) =>
  isPlainObject(value) && '$slice' in value && [value.$slice].flat().every((item) => asNumber(item) !== undefined);

function flatten(spec: Document, prefix = ''): Field[] {
  return Object.entries(spec).flatMap(([key, value]) =>
    isPlainObject(value) && !hasOperators(value) && Object.keys(value).length
      ? flatten(value, `${prefix}${key}.`)
      : [[prefix + key, value] as Field],
  );
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

function computed([path, value]: Field, filter: Document, options: FilterOptions): Change {
  if (isElementMatch([path, value])) {
    const pick = elemMatch((value as Document).$elemMatch as Document, options);
    return (target, exact) => setAt(target, path, pick(exact[path]));
  }
  if (isMeta([path, value])) {
    const { text } = options;
    const score = text && isPlainObject(filter.$text) ? textScore(filter.$text, text) : () => undefined;
    return (target, exact) => setAt(target, path, score(exact));
  }
  const compute = compileExpression(value, options);
  return (target, _exact, plain) => setAt(target, path, compute(plain()));
}

/** The parts of a projection, told apart. */
type Parts = { shown: string[]; hidden: string[]; positional: string[]; slices: Field[]; others: Field[] };

function partsOf(fields: Field[]): Parts {
  const flags = fields.filter(isFlag);
  const positional = fields.filter(([path]) => path.endsWith('.$'));
  const slices = fields.filter(isSlice);
  return {
    shown: flags.filter(([, value]) => isTrue(value)).map(([path]) => path),
    hidden: flags.filter(([, value]) => !isTrue(value)).map(([path]) => path),
    positional: positional.map(([path]) => path.slice(0, -2)),
    slices,
    others: fields.filter((field) => !flags.includes(field) && !positional.includes(field) && !slices.includes(field)),
  };
}

const isOther = (path: string) => path !== '_id';

function isInclusion({ shown, hidden, positional, others }: Parts): boolean {
  if (shown.some(isOther) || positional.length > 0) return true;
  if (shown.length > 0 && !hidden.length) return true;
  return others.length > 0 && !hidden.some(isOther) && !others.every(isMeta);
}

export function compileProjection(spec: Document, filter: Document, options: FilterOptions = {}): Project | undefined {
  const fields = flatten(spec);
  if (!fields.length) return undefined;
  const parts = partsOf(fields);
  const { shown, hidden, positional, slices, others } = parts;
  const includes = isInclusion(parts);
  const stray = includes ? hidden.find(isOther) : undefined;
  if (stray) throw new MongoError('Location31254', `Cannot do exclusion on field ${stray} in inclusion projection`);
  const ids = hidden.includes('_id') ? [] : ['_id'];
  const tree = toTree(
    includes ? [...ids, ...shown.filter(isOther), ...positional, ...slices.map(([path]) => path)] : hidden,
  );
  const changes = others.map((field) => computed(field, filter, options));
  const cuts = slices.map(([path, value]) => [path.split('.'), slice((value as Document).$slice)] as const);
  return (exact, plain) => {
    let result = (includes ? include(exact, tree) : exclude(exact, tree)) as Document;
    for (const path of positional) {
      const at = matchedPosition(exact, filter, path, options);
      const pick = (value: unknown) => (Array.isArray(value) ? value.slice(at, at + 1) : value);
      result = mapAt(result, path.split('.'), pick) as Document;
    }
    for (const [path, cut] of cuts) result = mapAt(result, path, cut) as Document;
    for (const change of changes) change(result, exact, plain);
    return result;
  };
}
