import { after, encodeValue, typePrefix } from '../storage/key-encoding';
import type { Index, IndexField } from '../storage/index-keys';
import type { KeyRange } from '../storage/keys';
import type { Analysis, Bounds } from './bounds';
import type { Collation } from './collation';
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
  collation?: Collation,
): Bounds | undefined {
  if (isText) return { points: searchedWords(text!, index.text!) };
  const found = bounds.get(path);
  return found && index.collation?.name !== collation?.name && asksForText(found) ? undefined : found;
}

export function rangesOf(index: Index, analysis: Analysis, collation?: Collation): Ranges {
  let starts: Buffer[] = [Buffer.alloc(0)];
  let fixed = 0;
  let ends: KeyRange | undefined;
  for (const [at, field] of index.fields.entries()) {
    const found = boundsFor(index, field, analysis, collation);
    if (!found?.points)
      ends = found && !index.collation ? endsOf(found, field.descending, index.record.multikey) : ends;
    if (!found?.points || starts.length * found.points.length > MAX_RANGES) break;
    const encoded = distinct(found.points.map((point) => index.encode(point, at)));
    starts = starts.flatMap((start) => encoded.map((part) => Buffer.concat([start, part])));
    fixed++;
  }
  const ranges = starts.map((start) =>
    ends
      ? { start: Buffer.concat([start, ends.start]), end: Buffer.concat([start, ends.end]) }
      : { start, end: after(start) },
  );
  return { ranges, fixed, narrowed: ends !== undefined };
}

/** In the order of the index, each once. */
function distinct(keys: Buffer[]): Buffer[] {
  const sorted = keys.sort(Buffer.compare);
  return sorted.filter((key, at) => at === 0 || !key.equals(sorted[at - 1]!));
}

function endsOf({ prefix, lower, upper }: Bounds, descending: boolean, multikey: boolean): KeyRange | undefined {
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
  return { start: encoded(multikey && given.length > 1 ? undefined : from), end: after(encoded(to)) };
}
