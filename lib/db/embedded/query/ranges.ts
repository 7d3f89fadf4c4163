import type { Index, IndexField } from '../storage/index-keys';
import { after, encodeValue, typePrefix } from '../storage/key-encoding';
import type { KeyRange } from '../storage/keys';
import type { Analysis, Bounds } from './bounds';
import { sameCollation, type Collation } from './collation';
import { rankOf } from './compare';
import { searchedWords } from './text';

/** The stretches of an index that hold what a filter may match. `fixed` of its fields have one value in each. */
export type Ranges = { ranges: KeyRange[]; fixed: number; narrowed: boolean };

/** A search of many words is still read word by word: without its words a text index says nothing. */
const MAX_RANGES = 1000;

const asksForText = ({ prefix, lower, upper, points = [] }: Bounds) =>
  prefix !== undefined || [lower, upper, ...points].some((value) => typeof value === 'string');

/** What is known of one field of an index, if the index can tell it. */
function boundsFor(
  index: Index,
  { path, isText }: IndexField,
  { bounds, text }: Analysis,
  sameOrder: boolean,
): Bounds | undefined {
  if (isText) return { points: searchedWords(text!, index.text!) };
  const found = bounds.get(path);
  return found && asksForText(found) && !sameOrder ? undefined : found;
}

export function rangesOf(index: Index, analysis: Analysis, collation?: Collation): Ranges {
  const sameOrder = sameCollation(index.collation, collation);
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let fixed = 0;
  for (const [at, field] of index.fields.entries()) {
    const found = boundsFor(index, field, analysis, sameOrder);
    if (!found) break;
    const { points } = found;
    if (!points)
      return index.collation
        ? whole(prefixes, fixed)
        : narrowed(prefixes, fixed, endsOf(found, field.descending, index.record.multikey));
    if (prefixes.length * points.length > MAX_RANGES) break;
    const encoded = distinct(points.map((point) => index.encode(point, at)));
    prefixes = prefixes.flatMap((prefix) => encoded.map((part) => Buffer.concat([prefix, part])));
    fixed++;
  }
  return whole(prefixes, fixed);
}

const narrowed = (prefixes: Buffer[], fixed: number, ends?: KeyRange): Ranges =>
  ends ? { ranges: prefixes.map((prefix) => within(prefix, ends)), fixed, narrowed: true } : whole(prefixes, fixed);

const whole = (prefixes: Buffer[], fixed: number): Ranges => ({
  ranges: prefixes.map((prefix) => ({ start: prefix, end: after(prefix) })),
  fixed,
  narrowed: false,
});

const within = (prefix: Buffer, { start, end }: KeyRange): KeyRange => ({
  start: Buffer.concat([prefix, start]),
  end: Buffer.concat([prefix, end]),
});

/** In the order of the index, each once. */
function distinct(keys: Buffer[]): Buffer[] {
  const sorted = keys.sort(Buffer.compare);
  return sorted.filter((key, at) => at === 0 || !key.equals(sorted[at - 1]!));
}

function startingWith(prefix: string, descending: boolean): KeyRange {
  const start = encodeValue(prefix, descending).subarray(0, -2);
  return { start, end: after(start) };
}

function endsOf({ prefix, lower, upper }: Bounds, descending: boolean, multikey: boolean): KeyRange | undefined {
  if (prefix !== undefined) return startingWith(prefix, descending);
  const any = lower ?? upper;
  const both = lower !== undefined && upper !== undefined;
  if (any === undefined || (both && rankOf(lower) !== rankOf(upper))) return undefined;
  // Each end may be met by another element of an array, so only one of them may narrow a multikey range.
  const [from, to] = descending ? [upper, lower] : [lower, upper];
  return endsBetween(both && multikey ? undefined : from, to, typePrefix(any, descending), descending);
}

const endsBetween = (from: unknown, to: unknown, type: Buffer, descending: boolean): KeyRange => ({
  start: from === undefined ? type : encodeValue(from, descending),
  end: after(to === undefined ? type : encodeValue(to, descending)),
});
