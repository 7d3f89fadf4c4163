'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSagaReading } from './saga-context';
import { Change } from './volume-change';

type MissingProps = { gaps: number[]; tail: number[] };

/** What is missing between the volumes one has, and how many came out after them, or at all. */
function Told({ gaps, tail }: MissingProps) {
  const t = useTranslations('sagaReader');
  const { owned } = useSagaReading().grid.progress;
  return (
    <>
      {gaps.length > 0 && <p>{t('gaps', { count: gaps.length, numbers: gaps.join(', ') })}</p>}
      {tail.length > 0 && <p>{t(owned > 0 ? 'rest' : 'allMissing', { count: tail.length })}</p>}
    </>
  );
}

/** What is missing, the gaps by name, and all of it at one press. */
export function MissingVolumes({ gaps, tail }: MissingProps) {
  const t = useTranslations('sagaReader');
  const missing = [...gaps, ...tail];
  if (missing.length === 0) return null;
  return (
    <div className="mt-4 rounded-card bg-missing-soft p-4">
      <Told gaps={gaps} tail={tail} />
      {missing.length > 1 && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Change volumes={missing} what="owned">
            <Plus className="icon" />
            {t('addSeries')}
          </Change>
          {gaps.length > 1 && tail.length > 0 && (
            <Change volumes={gaps} what="owned">
              {t('addAll', { count: gaps.length })}
            </Change>
          )}
        </div>
      )}
    </div>
  );
}
