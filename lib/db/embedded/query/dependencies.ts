import { isPlainObject, type Document } from '../documents';
import { rootOf } from './paths';

/** Undefined means: the whole document. */
type Fields = Set<string> | undefined;

function union(all: Fields[]): Fields {
  return all.includes(undefined) ? undefined : new Set(all.flatMap((fields) => [...fields!]));
}

/** The top-level fields that a filter looks at. */
export const filterFields = (filter: Document): Fields =>
  union(
    Object.entries(filter).map(([key, value]) => {
      if (key === '$and' || key === '$or' || key === '$nor') return union((value as Document[]).map(filterFields));
      if (key === '$expr') return expressionFields(value);
      return key.startsWith('$') ? undefined : new Set([rootOf(key)]);
    }),
  );

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
    const [name = '', argument] = Object.entries(stage)[0] ?? [];
    if (name === '$match') fields.push(filterFields(argument as Document));
    else if (name === '$sort') fields.push(new Set(Object.keys(argument as Document).map(rootOf)));
    else if (name === '$facet')
      return union([...fields, ...Object.values(argument as Record<string, Document[]>).map(pipelineFields)]);
    else if (GROUPING.has(name)) return union([...fields, expressionFields(argument)]);
    else if (!PASSING.has(name)) return undefined;
  }
  return undefined;
}
