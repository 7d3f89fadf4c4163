import type { Spellings } from '@/lib/statistics/library-summary';
import { namesIn } from '@/lib/text/authors';

function Names({ id, names }: { id: string; names: string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].sort().map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** What the fields of this page propose, which name these lists: once, however many fields do. */
export function KnownNames({ spellings }: { spellings: Spellings }) {
  return (
    <>
      <Names id="known-authors" names={spellings.authors.flatMap(namesIn)} />
      <Names id="known-sagas" names={spellings.sagas} />
      <Names id="known-tags" names={spellings.tags} />
    </>
  );
}
