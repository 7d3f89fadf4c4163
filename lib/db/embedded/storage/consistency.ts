import { decode } from '../documents';
import { withoutPauses } from '../paced';
import type { Collection } from './collection';
import { entryKey } from './keys';

/** Every entry that should be there and is not, or is there and should not be. */
export function findDisagreements(collection: Collection): string[] {
  const problems: string[] = [];
  for (const index of collection.indexes) {
    const { name } = index.record.spec;
    const expected = new Set<string>();
    for (const id of withoutPauses(collection.scan()))
      for (const key of index.keysOf(decode(collection.get(id)!)))
        expected.add(entryKey(index.record.id, key, id).toString('latin1'));
    for (const key of collection.entriesOf(index))
      if (!expected.delete(Buffer.from(key).toString('latin1'))) problems.push(`${name}: entry without document`);
    if (expected.size) problems.push(`${name}: ${expected.size} documents without entry`);
  }
  return problems;
}
