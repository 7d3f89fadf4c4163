import { after, encodeValue, typePrefix } from '../storage/key-encoding';
import type { Index } from '../storage/index-keys';
import type { KeyRange } from '../storage/keys';
import type { Analysis, Bounds } from './bounds';
import type { Collation } from './collation';
import { rankOf } from './compare';

/** The stretches of an index that hold what a filter may match. `fixed` of its fields have one value in each. */
export type Ranges = { ranges: KeyRange[]; fixed: number; narrowed: boolean };

/** Of values in several fields, each with each; a list in one field is looked up however long it is. */
const MAX_COMBINED = 1000;

const areTooMany = (starts: unknown[], points: unknown[]) =>
  starts.length > 1 && starts.length * points.length > MAX_COMBINED;

/** Only the order of its own collation tells an index where texts are. */
const asksForText = ({ prefix, lower, upper, points = [] }: Bounds) =>
  prefix !== undefined || [lower, upper, ...points].some((value) => typeof value === 'string');

export function rangesOf(index: Index, { bounds }: Analysis, collation?: Collation): Ranges {
  let starts: Buffer[] = [Buffer.alloc(0)];
  let fixed = 0;
  let ends: KeyRange | undefined;
  const isOther = index.collation?.name !== collation?.name;
  for (const [at, field] of index.fields.entries()) {
    const found = bounds.get(field.path);
    if (!found || (isOther && asksForText(found))) break;
    if (!found.points) ends = endsOf(found, field.descending, index);
    if (!found.points || areTooMany(starts, found.points)) break;
    const encoded = distinct(found.points.map((point) => index.encode(point, at)));
    starts = starts.flatMap((start) => encoded.map((part) => Buffer.concat([start, part])));
    fixed++;
  }
  return { ranges: starts.map((start) => rangeBehind(start, ends)), fixed, narrowed: ends !== undefined };
}

const rangeBehind = (start: Buffer, ends?: KeyRange): KeyRange =>
  ends
    ? { start: Buffer.concat([start, ends.start]), end: Buffer.concat([start, ends.end]) }
    : { start, end: after(start) };

/** In the order of the index, each once. */
function distinct(keys: Buffer[]): Buffer[] {
  const sorted = keys.sort(Buffer.compare);
  return sorted.filter((key, at) => at === 0 || !key.equals(sorted[at - 1]!));
}

/** The folded keys of a collated index are in no order. */
function endsOf({ prefix, lower, upper }: Bounds, descending: boolean, index: Index): KeyRange | undefined {
  if (index.collation) return undefined;
  if (prefix !== undefined) {
    const start = encodeValue(prefix, descending).subarray(0, -2);
    return { start, end: after(start) };
  }
  const given = [lower, upper].filter((end) => end !== undefined);
  if (!given.length || rankOf(given[0]) !== rankOf(given.at(-1))) return undefined;
  const encoded = (end: unknown) =>
    end === undefined ? typePrefix(given[0], descending) : encodeValue(end, descending);
  const [from, to] = descending ? [upper, lower] : [lower, upper];
  // Each end may be met by another element of an array, so only one of them may narrow a multikey range.
  return { start: encoded(index.record.multikey && given.length > 1 ? undefined : from), end: after(encoded(to)) };
}
