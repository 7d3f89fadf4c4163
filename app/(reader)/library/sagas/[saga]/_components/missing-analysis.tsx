import { ScanSearch } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';
import type { SagaKey } from '@/lib/sagas/saga-grid.client';
import type { SagaGrid } from '@/lib/sagas/grid.schemas';
import { analyseAction } from '../_actions';

type AnalysisProps = {
  of: SagaKey;
  grid: SagaGrid;
  view: Parameters<typeof analyseAction>[1];
  /** Whether Open Library was just asked, or was away. */
  asked: unknown;
};

async function Told({ grid, asked }: Pick<AnalysisProps, 'grid' | 'asked'>) {
  const t = await getTranslations('sagaAnalysis');
  if (asked === 'away') return t('away');
  return asked === 'now' && t('told', { count: grid.volumes.filter(({ from }) => from === 'openlibrary').length });
}

/** Has Open Library asked for what is missing of a saga that no catalogue knows: volumes of which nothing but the number is known. */
export async function MissingAnalysis({ of, grid, view, asked }: AnalysisProps) {
  const t = await getTranslations('sagaAnalysis');
  const hasHoles = grid.volumes.some(({ from }) => from === 'hole');
  if (!('saga_name' in of) || (!hasHoles && asked === undefined)) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {hasHoles && (
        <form action={analyseAction.bind(null, of.saga_name, view)}>
          <Button type="submit">
            <ScanSearch className="icon" />
            {t('analyse')}
          </Button>
        </form>
      )}
      <p role="status" className="text-small">
        <Told grid={grid} asked={asked} />
      </p>
    </div>
  );
}
