import { Strip } from '@/app/_components/hex-cell';
import { ProgressBar } from '@/app/_components/progress-bar';
import { stateOf } from '@/app/_components/saga/volume-state';
import { getTranslations } from '@/lib/i18n/server';
import type { NextUp } from '@/lib/next-up/next-up.schemas';

type SoFarProps = {
  of: Pick<NextUp['missing'][number], 'saga' | 'read' | 'total' | 'volumes'>;
  /** The most cells that there is room for. */
  atMost?: number;
};

/** How far one is in a saga: a strip of its volumes, or a bar where they are many. */
export async function SoFar({ of: { saga, read, total, volumes }, atMost = Infinity }: SoFarProps) {
  const t = await getTranslations('next');
  if (volumes.length > 0 && volumes.length <= atMost)
    return <Strip states={volumes.map(stateOf)} label={t('volumesRead', { saga, read, total })} />;
  return (
    <ProgressBar percent={Math.round((read / Math.max(1, total)) * 100)} label={t('progressOf', { title: saga })} />
  );
}
