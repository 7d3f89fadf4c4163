import { Long } from 'bson';
import type { Document } from '../documents';
import { demand } from '../errors';
import { toCollation, foldForKey, type Collation } from '../query/collation';
import { equal } from '../query/compare';
import { compileFilter, type Filter } from '../query/filter';
import { rootOf, valuesAt } from '../query/paths';
import { textRulesOf, type TextRules } from '../query/text';
import { RangeCache } from './caches';
import type { IndexRecord } from './catalog';
import { encodeValue, shorten } from './key-encoding';

type IndexField = { path: string; descending: boolean };

const isDirection = (value: unknown) => typeof value === 'number' || value instanceof Long || value === 'hashed';

/** An index ready for use: its fields parsed, its partial filter compiled. */
export class Index {
  readonly fields: IndexField[];
  readonly collation?: Collation;
  readonly text?: TextRules;
  /** Text and geospatial indexes are recorded and listed, but keep no keys. */
  readonly ordered: boolean;
  readonly isHashed: boolean;
  readonly recent = new RangeCache();
  private readonly includes: Filter;

  constructor(readonly record: IndexRecord) {
    const { key, collation, partialFilterExpression } = record.spec;
    const directions = Object.values(key);
    this.ordered = directions.every(isDirection);
    this.isHashed = directions.includes('hashed');
    this.fields = Object.entries(key).map(([path, direction]) => ({ path, descending: Number(direction) < 0 }));
    this.text = textRulesOf(record.spec);
    this.collation = toCollation(collation);
    this.includes = compileFilter(partialFilterExpression ?? {});
  }

  /** The distinct keys of a document, without the record id. Notes whether the index became multikey. */
  keysOf(document: Document): Buffer[] {
    if (!this.ordered || !this.includes(document)) return [];
    const columns = this.fields.map(({ path }) => columnOf(document, path));
    if (this.record.spec.sparse && columns.every(({ values }) => values.every((value) => value === undefined)))
      return [];
    const arrays = columns.filter(({ isArray }) => isArray).length;
    if (arrays > 1) this.refuseParallel(document);
    if (arrays) this.record.multikey = true;
    const keys = columns.reduce<Buffer[]>((starts, { values }, at) => {
      const encoded = values.map((value) => this.encode(value, at));
      return at ? starts.flatMap((start) => encoded.map((part) => Buffer.concat([start, part]))) : encoded;
    }, []);
    return distinct(keys.map(shorten));
  }

  encode(value: unknown, at: number): Buffer {
    const folded = this.collation && typeof value === 'string' ? foldForKey(value) : value;
    return encodeValue(folded, this.fields[at]!.descending);
  }

  sameValues = (a: Document, b: Document): boolean =>
    this.fields.every(({ path }) => equal(valuesAt(a, path), valuesAt(b, path), this.collation));

  private refuseParallel(document: Document) {
    const roots = this.fields.map(({ path }) => rootOf(path)).filter((root) => Array.isArray(document[root]));
    const isOne = new Set(roots).size < 2;
    demand(isOne, 'CannotIndexParallelArrays', `cannot index parallel arrays [${roots[1]}] [${roots[0]}]`);
  }
}

/** What an index has of one field: an empty array counts as missing. */
function columnOf(document: Document, path: string) {
  const reached = valuesAt(document, path);
  const isArray = reached.length !== 1 || Array.isArray(reached[0]);
  if (!isArray) return { values: reached, isArray };
  const values = reached.flatMap((value) => (Array.isArray(value) && !value.length ? [undefined] : value));
  return { values: values.length ? values : [undefined], isArray };
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
