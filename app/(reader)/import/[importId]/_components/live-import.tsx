'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { ProgressBar } from '@/app/_components/progress-bar';
import { importQuery, isActive } from '@/lib/imports/imports.client';
import type { ImportBatch } from '@/lib/imports/imports.schemas';

const HUNDRED = 100;

const percentOf = ({ done, total }: { done: number; total: number }) =>
  total ? Math.min(HUNDRED, Math.floor((done / total) * HUNDRED)) : 0;

/** How far the work is, looked at again and again; the page is drawn anew when it is done. */
export function LiveImport({ batch }: { batch: ImportBatch }) {
  const t = useTranslations('importing');
  const router = useRouter();
  const { data: now } = useQuery(importQuery(batch));
  const isOver = !isActive(now) || now.state !== batch.state;

  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);

  const { state, progress, enrichment, is_working } = now;
  const counted = is_working ? progress : enrichment;
  const percent = percentOf(counted);
  const kind = is_working && (state === 'reading' || state === 'applying' || state === 'undoing') ? state : 'enriching';
  return (
    <section className="card p-5 mt-6">
      {/* Not the count: it would be read out each second. */}
      <p className="font-semibold" aria-live="polite">
        {t(kind)}
      </p>
      <p className="text-small text-ink-2 num mt-1">
        {counted.total ? t('ofTotal', { done: counted.done, total: counted.total }) : t('done', { done: counted.done })}
      </p>
      <div className="mt-3">
        <ProgressBar percent={percent} label={t(kind)} />
      </div>
      <p className="text-small text-ink-2 mt-3">{t(is_working ? 'leave' : 'behind')}</p>
    </section>
  );
}
