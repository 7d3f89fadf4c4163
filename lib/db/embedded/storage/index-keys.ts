import { Long, type Document } from '../documents';
import { MongoError } from '../errors';
import { toCollation, fold, type Collation } from '../query/collation';
import { compileFilter, type Filter } from '../query/filter';
import { rootOf, valuesAt } from '../query/paths';
import type { IndexRecord } from './catalog';
import { encodeValue, shorten } from './key-encoding';

export type IndexField = { path: string; descending: boolean };

/** An index ready for use: its fields parsed, its partial filter compiled. */
export class Index {
  readonly fields: IndexField[];
  readonly collation?: Collation;
  /** Text and geospatial indexes are recorded and listed, but keep no keys. */
  readonly ordered: boolean;
  private readonly includes: Filter;

  constructor(readonly record: IndexRecord) {
    const { key, collation, partialFilterExpression } = record.spec;
    this.ordered = Object.values(key).every(
      (direction) => typeof direction === 'number' || direction instanceof Long || direction === 'hashed',
    );
    this.fields = Object.entries(key).map(([path, direction]) => ({ path, descending: Number(direction) < 0 }));
    this.collation = toCollation(collation);
    this.includes = compileFilter(partialFilterExpression ?? {});
  }

  /** The distinct keys of a document, without the record id. Notes whether the index became multikey. */
  keysOf(document: Document): Buffer[] {
    if (!this.ordered || !this.includes(document)) return [];
    const columns = this.fields.map(({ path }) => this.column(document, path));
    if (this.record.spec.sparse && columns.every(({ values }) => values.every((value) => value === undefined)))
      return [];
    const arrays = columns.filter(({ isArray }) => isArray).length;
    if (arrays > 1 && this.parallel(document))
      throw new MongoError(
        'CannotIndexParallelArrays',
        `cannot index parallel arrays [${this.fields[1]!.path}] [${this.fields[0]!.path}]`,
      );
    if (arrays) this.record.multikey = true;
    let keys: Buffer[][] = [[]];
    columns.forEach(({ values }, at) => {
      const encoded = values.map((value) => this.encode(value, at));
      keys = keys.flatMap((key) => encoded.map((part) => [...key, part]));
    });
    return distinct(keys.map((parts) => shorten(Buffer.concat(parts))));
  }

  encode(value: unknown, at: number): Buffer {
    const folded = this.collation && typeof value === 'string' ? fold(value) : value;
    return encodeValue(folded, this.fields[at]!.descending);
  }

  private column(document: Document, path: string) {
    const reached = valuesAt(document, path);
    const isArray = reached.length !== 1 || reached.some(Array.isArray);
    const values = reached.flatMap((value) => (Array.isArray(value) ? (value.length ? value : [undefined]) : [value]));
    return { values: values.length ? values : [undefined], isArray };
  }

  private parallel(document: Document) {
    const roots = this.fields.map(({ path }) => rootOf(path)).filter((root) => Array.isArray(document[root]));
    return new Set(roots).size > 1;
  }
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
