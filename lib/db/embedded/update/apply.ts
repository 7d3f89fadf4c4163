import { decode, encodeReply, decodeExact, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { withoutPauses } from '../paced';
import { equal } from '../query/compare';
import { copyOf, runPipeline } from '../query/pipeline';
import { MODIFIERS, REMOVED } from './operators';
import { compileArrayFilters, concretePaths, modifyAt } from './targets';

export type UpdateSpec = { change: Document | Document[]; arrayFilters?: Document[]; variables?: Document };
export type UpdateTarget = { exact: Document; before: Document; filter: Document; inserting: boolean };

type Step = { operator: string; path: string; operand: unknown };

/** The document after the update; `exact` is the caller's to give away. Number types of untouched fields survive. */
export function applyUpdate({ change, arrayFilters, variables }: UpdateSpec, target: UpdateTarget): Document {
  const { exact, before } = target;
  const result = Array.isArray(change)
    ? throughPipeline(change, target, variables)
    : hasOperators(change)
      ? modified(change, arrayFilters, target)
      : replaced(change, exact);
  if (before._id !== undefined && !target.inserting && !equal(result._id, before._id))
    throw new MongoError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  return result;
}

function replaced(replacement: Document, { _id }: Document): Document {
  const { _id: given = _id, ...rest } = replacement;
  return given === undefined ? rest : { _id: given, ...rest };
}

const ALLOWED = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

function throughPipeline(pipeline: Document[], { before, exact }: UpdateTarget, variables?: Document): Document {
  for (const [name = ''] of pipeline.map(Object.keys))
    if (!ALLOWED.has(name))
      throw new MongoError('InvalidOptions', `${name} is not allowed to be used within an update`);
  const plain = pipeline.map((stage) => decode(encodeReply(stage)));
  const [result] = withoutPauses(runPipeline([copyOf(before)], plain, { variables }));
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

function stepsOf(change: Document): Step[] {
  const steps = Object.entries(change).flatMap(([operator, fields]) => {
    if (operator !== '$rename' && !(operator in MODIFIERS))
      throw new MongoError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    if (typeof fields !== 'object' || fields === null)
      throw new MongoError('FailedToParse', `Modifiers operate on fields but we found type ${typeof fields} instead.`);
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand: operand as unknown }));
  });
  refuseConflicts(
    steps.flatMap(({ operator, path, operand }) => (operator === '$rename' ? [path, String(operand)] : [path])),
  );
  return steps.sort((a, b) => byPath(a.path, b.path));
}

/** MongoDB writes fields in the order of their names, numbers by value. */
function byPath(a: string, b: string): number {
  const [x, y] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    if (x[i] === y[i]) continue;
    const numbers = /^\d+$/.test(x[i]!) && /^\d+$/.test(y[i]!);
    return numbers ? Number(x[i]) - Number(y[i]) : x[i]! < y[i]! ? -1 : 1;
  }
  return x.length - y.length;
}

function refuseConflicts(paths: string[]) {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (let i = 1; i < sorted.length; i++) {
    if (!sorted[i]!.startsWith(sorted[i - 1]!)) continue;
    const [longer, shorter] = [sorted[i]!.slice(0, -1), sorted[i - 1]!.slice(0, -1)];
    throw new MongoError(
      'ConflictingUpdateOperators',
      `Updating the path '${longer}' would create a conflict at '${shorter}'`,
    );
  }
}

const REMOVES = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename']);

function modified(
  change: Document,
  arrayFilters: Document[] | undefined,
  { exact, before, filter, inserting }: UpdateTarget,
): Document {
  const context = { before, filter, arrayFilters: compileArrayFilters(arrayFilters) };
  for (const { operator, path, operand } of stepsOf(change)) {
    if (operator === '$setOnInsert' && !inserting) continue;
    for (const parts of concretePaths(exact, path, context)) {
      if (operator === '$rename') rename(exact, parts, String(operand));
      else modifyAt(exact, parts, (current) => MODIFIERS[operator]!(current, operand, path), !REMOVES.has(operator));
    }
  }
  return exact;
}

function rename(document: Document, from: string[], to: string) {
  let moved: unknown;
  modifyAt(
    document,
    from,
    (current) => {
      moved = current;
      return current === undefined ? undefined : REMOVED;
    },
    false,
  );
  if (moved !== undefined) modifyAt(document, to.split('.'), () => moved, true);
}
