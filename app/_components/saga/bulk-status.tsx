'use client';

import { useTranslations } from 'use-intl';
import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { useSagaReading } from './saga-context';
import { Change } from './volume-change';

/** An omnibus is read or unread as the one book it is. */
const numbersOf = (volumes: readonly GridVolume[]) =>
  volumes.flatMap(({ number, books }) => (number !== null && books.some((book) => !book.is_omnibus) ? [number] : []));

/** Says the same of all volumes of the library at one press. */
export function BulkStatus() {
  const t = useTranslations('sagaReader');
  const { volumes } = useSagaReading().grid;
  const unread = numbersOf(volumes.filter(({ read }) => !read));
  const read = numbersOf(volumes.filter((volume) => volume.read));
  if (unread.length + read.length < 2) return null;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {unread.length > 0 && (
        <Change volumes={unread} what="read">
          {t('allRead')}
        </Change>
      )}
      {read.length > 0 && (
        <Change volumes={read} what="read" isSo={false} kind="text">
          {t('allToRead')}
        </Change>
      )}
    </div>
  );
}
