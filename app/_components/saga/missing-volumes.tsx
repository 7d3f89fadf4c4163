'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Change } from './volume-change';

/** What is missing, by name, and all of it at one press. */
export function MissingVolumes({ gaps, tail }: { gaps: number[]; tail: number[] }) {
  const t = useTranslations('sagaReader');
  const missing = gaps.length ? gaps : tail;
  if (missing.length === 0) return null;
  return (
    <div className="mt-4 rounded-card bg-missing-soft p-4">
      <p>
        {gaps.length ? t('gaps', { count: gaps.length, numbers: gaps.join(', ') }) : t('rest', { count: tail.length })}
      </p>
      {missing.length > 1 && (
        <div className="mt-2">
          <Change volumes={missing} what="owned">
            <Plus className="icon" />
            {t('addAll', { count: missing.length })}
          </Change>
        </div>
      )}
    </div>
  );
}
