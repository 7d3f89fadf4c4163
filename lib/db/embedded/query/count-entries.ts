import type { Collection } from '../storage/collection';
import { planOf } from './select';
import type { Selection } from './selection';

/** How many documents match, when the keys of an index tell: then no document is read and no key looked at. */
export function countEntries(collection: Collection, selection: Selection): number | undefined {
  const total =
    Object.keys(selection.filter).length || selection.hint ? covered(collection, selection) : collection.count();
  if (total === undefined) return undefined;
  const left = Math.max(0, total - (selection.skip ?? 0));
  return selection.limit ? Math.min(left, selection.limit) : left;
}

function covered(collection: Collection, selection: Selection): number | undefined {
  const { exact, scans } = planOf(collection, { ...selection, sort: {} });
  const [scan] = scans;
  if (!exact || !scan || scans.length > 1 || scan.index.record.multikey) return undefined;
  return scan.ranges.reduce((sum, range) => sum + collection.countEntries(scan.index, range), 0);
}
