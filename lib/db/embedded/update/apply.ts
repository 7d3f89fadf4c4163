import { inChunks } from '../chunks';
import { copyOf, decode, encodeReply, decodeExact, hasOperators, isPlainObject, type Document } from '../documents';
import { demand } from '../errors';
import { equal } from '../query/compare';
import { runPipeline } from '../query/pipeline';
import { MODIFIERS, REMOVED, type Modifier } from './operators';
import { compileArrayFilters, concretePaths, modifyAt } from './targets';

export type UpdateSpec = { change: Document | Document[]; arrayFilters?: Document[]; variables?: Document };
export type UpdateTarget = { exact: Document; before: Document; filter: Document; inserting: boolean };

/** The document after the update; `exact` is the caller's to give away. Number types of untouched fields survive. */
export function applyUpdate({ change, arrayFilters, variables }: UpdateSpec, target: UpdateTarget): Document {
  const { exact, before } = target;
  const result = Array.isArray(change)
    ? throughPipeline(change, target, variables)
    : hasOperators(change)
      ? modified(change, arrayFilters, target)
      : replaced(change, exact);
  const keepsId = before._id === undefined || target.inserting || equal(result._id, before._id);
  demand(keepsId, 'ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");
  return result;
}

function replaced(replacement: Document, { _id }: Document): Document {
  const { _id: given = _id, ...rest } = replacement;
  return given === undefined ? rest : { _id: given, ...rest };
}

const ALLOWED = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

function throughPipeline(pipeline: Document[], { before, exact }: UpdateTarget, variables?: Document): Document {
  for (const [name = ''] of pipeline.map(Object.keys))
    demand(ALLOWED.has(name), 'InvalidOptions', `${name} is not allowed to be used within an update`);
  const plain = pipeline.map((stage) => decode(encodeReply(stage)));
  const [result] = [...runPipeline(inChunks([copyOf(before)]), plain, { variables })].flat();
  return withExact(decodeExact(encodeReply(result!)), result!, before, exact);
}

/** Gives what the pipeline left alone its exact numbers back. */
function withExact(target: Document, result: Document, before: Document, exact: Document): Document {
  for (const [key, value] of Object.entries(result)) {
    const old = before[key];
    if (!Object.hasOwn(exact, key) || old === undefined) continue;
    if (equal(value, old)) target[key] = exact[key];
    else if (isPlainObject(value) && isPlainObject(old))
      withExact(target[key] as Document, value, old, exact[key] as Document);
  }
  return target;
}

type Step = { operator: string; path: string; operand: unknown };

function stepsOf(change: Document): Step[] {
  const steps = Object.entries(change).flatMap(([operator, fields]) => {
    const isKnown = operator === '$rename' || operator in MODIFIERS;
    demand(
      isKnown,
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
    const isObject = typeof fields === 'object' && fields !== null;
    demand(isObject, 'FailedToParse', `Modifiers operate on fields but we found type ${typeof fields} instead.`);
    return Object.entries(fields as Document).map(([path, operand]) => ({ operator, path, operand }));
  });
  refuseConflicts(
    steps.flatMap(({ operator, path, operand }) => (operator === '$rename' ? [path, String(operand)] : [path])),
  );
  return steps.sort((a, b) => byPath(a.path.split('.'), b.path.split('.')));
}

/** MongoDB writes fields in the order of their names, numbers by value. */
function byPath(a: string[], b: string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 0 || at >= b.length) return a.length - b.length;
  const [x, y] = [a[at]!, b[at]!];
  return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
}

function refuseConflicts(paths: string[]) {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (const [at, path] of sorted.entries()) {
    const [longer, shorter] = [path.slice(0, -1), sorted[at - 1]?.slice(0, -1)];
    const isApart = shorter === undefined || !path.startsWith(`${shorter}.`);
    const message = `Updating the path '${longer}' would create a conflict at '${shorter}'`;
    demand(isApart, 'ConflictingUpdateOperators', message);
  }
}

const REMOVES = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename']);

function modified(change: Document, arrayFilters: Document[] | undefined, target: UpdateTarget): Document {
  const { exact, before, filter, inserting } = target;
  const context = { before, filter, arrayFilters: compileArrayFilters(arrayFilters) };
  for (const { operator, path, operand } of stepsOf(change)) {
    if (operator === '$setOnInsert' && !inserting) continue;
    for (const parts of concretePaths(exact, path, context)) {
      let moved: unknown;
      const move: Modifier = (current) => ((moved = current) === undefined ? undefined : REMOVED);
      const modify = operator === '$rename' ? move : MODIFIERS[operator]!;
      modifyAt(exact, parts, (current) => modify(current, operand, path), !REMOVES.has(operator));
      if (moved !== undefined) modifyAt(exact, String(operand).split('.'), () => moved, true);
    }
  }
  return exact;
}
