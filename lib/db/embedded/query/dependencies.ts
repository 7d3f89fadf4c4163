import { isPlainObject, type Document } from '../documents';
import { rootOf } from './paths';

/** Undefined means: the whole document. */
type Fields = Set<string> | undefined;

/** The top-level fields that a filter looks at. */
export function filterFields(filter: Document): Fields {
  const fields = new Set<string>();
  for (const [key, value] of Object.entries(filter)) {
    const inner =
      key === '$and' || key === '$or' || key === '$nor'
        ? union((value as Document[]).map(filterFields))
        : key === '$expr'
          ? expressionFields(value)
          : key.startsWith('$')
            ? undefined
            : new Set([rootOf(key)]);
    if (!inner) return undefined;
    inner.forEach((field) => fields.add(field!));
  }
  return fields;
}

function union(all: Fields[]): Fields {
  const fields = new Set<string>();
  for (const one of all) {
    if (!one) return undefined;
    one.forEach((field) => fields.add(field));
  }
  return fields;
}

function expressionFields(expression: unknown): Fields {
  if (typeof expression === 'string') {
    if (/^\$\$(ROOT|CURRENT)/.test(expression)) return undefined;
    return new Set(/^\$[^$]/.test(expression) ? [rootOf(expression.slice(1))] : []);
  }
  if (Array.isArray(expression)) return union(expression.map(expressionFields));
  return isPlainObject(expression) ? union(Object.values(expression).map(expressionFields)) : new Set();
}

const PASSING = new Set(['$limit', '$skip']);
const GROUPING = new Set(['$group', '$sortByCount', '$count', '$bucket', '$bucketAuto']);

/** The top-level fields that a pipeline reads, known when it starts by filtering, then groups. */
export function pipelineFields(pipeline: Document[]): Fields {
  const fields: Fields[] = [];
  for (const stage of pipeline) {
    const [name, argument] = Object.entries(stage)[0] ?? [];
    if (name === '$match') fields.push(filterFields(argument as Document));
    else if (name === '$sort') fields.push(new Set(Object.keys(argument as Document).map(rootOf)));
    else if (name === '$facet')
      return union([...fields, ...Object.values(argument as Record<string, Document[]>).map(pipelineFields)]);
    else if (name && PASSING.has(name)) continue;
    else if (name && GROUPING.has(name)) return union([...fields, expressionFields(argument)]);
    else return undefined;
  }
  return undefined;
}
