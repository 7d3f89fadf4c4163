import type { Index } from '../storage/index-keys';
import { after, encodeValue, typePrefix } from '../storage/key-encoding';
import type { KeyRange } from '../storage/keys';
import { MAX_POINTS, type Analysis, type Bounds } from './bounds';
import { sameCollation, type Collation } from './collation';
import { rankOf } from './compare';
import { searchedWords } from './text';

/** The stretches of an index that hold what a filter may match. `fixed` of its fields have one value in each. */
export type Ranges = { ranges: KeyRange[]; fixed: number; narrowed: boolean };

const asksForText = ({ prefix, lower, upper, points = [] }: Bounds) =>
  prefix !== undefined || [lower, upper, ...points].some((value) => typeof value === 'string');

export function rangesOf(index: Index, analysis: Analysis, collation?: Collation): Ranges {
  const sameOrder = sameCollation(index.collation, collation);
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let fixed = 0;
  for (const [at, { path, descending, isText }] of index.fields.entries()) {
    const found = isText ? { points: searchedWords(analysis.text!, index.text!) } : analysis.bounds.get(path);
    if (!found || (!isText && asksForText(found) && !sameOrder)) break;
    const { points } = found;
    if (!points || (!isText && prefixes.length * points.length > MAX_POINTS)) {
      const ends = points || index.collation ? undefined : endsOf(found, descending, index.record.multikey);
      return ends
        ? { ranges: prefixes.map((prefix) => within(prefix, ends)), fixed, narrowed: true }
        : whole(prefixes, fixed);
    }
    const encoded = distinct(points.map((point) => index.encode(point, at)));
    prefixes = prefixes.flatMap((prefix) => encoded.map((part) => Buffer.concat([prefix, part])));
    fixed++;
  }
  return whole(prefixes, fixed);
}

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

function endsOf(found: Bounds, descending: boolean, multikey: boolean): KeyRange | undefined {
  if (found.prefix !== undefined) {
    const start = encodeValue(found.prefix, descending).subarray(0, -2);
    return { start, end: after(start) };
  }
  const { lower, upper } = found;
  const any = lower ?? upper;
  if (any === undefined || (lower !== undefined && upper !== undefined && rankOf(lower) !== rankOf(upper)))
    return undefined;
  const type = typePrefix(any, descending);
  const [from, to] = descending ? [upper, lower] : [lower, upper];
  // Each end may be met by another element of an array, so only one of them may narrow a multikey range.
  const useFrom = from !== undefined && !(multikey && to !== undefined);
  return {
    start: useFrom ? encodeValue(from, descending) : type,
    end: to === undefined ? after(type) : after(encodeValue(to, descending)),
  };
}
