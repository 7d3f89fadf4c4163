import { Download, Undo2 } from 'lucide-react';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';
import type { ImportBatch } from '@/lib/imports/imports.schemas';
import { applyAction, enrichAction, forgetAction, undoAction } from '../../_actions';
import { failureWords } from '../../failure-words';
import { importPath } from '../../import-query';

type Of = { batch: ImportBatch };

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card p-5 lg:p-6 mt-6">
      <h2 className="text-h2">{title}</h2>
      {children}
    </section>
  );
}

/** Rows that nothing came of yet: questions, and what was left. */
const leftOf = ({ counts, outcomes }: ImportBatch) =>
  counts.new +
  counts.present +
  counts.updates +
  counts.probable -
  outcomes.added -
  outcomes.updated -
  outcomes.unchanged;

async function RefusedLink({ batch }: Of) {
  const t = await getTranslations('import');
  if (!batch.counts.refused) return null;
  return (
    <a className="btn btn-text max-sm:px-0!" href={`/api/imports/${batch.id}/refused`} download>
      <Download className="icon" />
      {t('refusedFile', { count: batch.counts.refused })}
    </a>
  );
}

async function Forget({ batch }: Of) {
  const t = await getTranslations('import');
  return (
    <form action={forgetAction.bind(null, batch.id)}>
      <Button type="submit" kind="text" className="max-sm:px-0!">
        {t('forget')}
      </Button>
    </form>
  );
}

async function Ready({ batch, toApply }: Of & { toApply: number }) {
  const t = await getTranslations('import');
  const { counts, undecided } = batch;
  const isAllLeft = toApply === 0 && counts.new + counts.updates + counts.probable > 0;
  const hasAny = toApply > 0 || undecided > 0 || Object.values(batch.beside).some((count) => count > 0);
  return (
    <Panel title={t(hasAny ? 'ready' : isAllLeft ? 'allLeft' : 'nothing')}>
      <p className="mt-2">
        {t('preview', { added: counts.new, updated: counts.updates, present: counts.present, refused: counts.refused })}
      </p>
      {undecided > 0 && <p className="mt-2 font-semibold">{t('undecided', { count: undecided })}</p>}
      {hasAny && <p className="text-small text-ink-2 mt-2">{t('readyText')}</p>}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        {hasAny ? (
          <form action={applyAction.bind(null, batch.id)}>
            <Button type="submit" kind="primary">
              {t('apply')}
            </Button>
          </form>
        ) : (
          <LinkButton href={'/import' as Route}>{t('another')}</LinkButton>
        )}
        <RefusedLink batch={batch} />
        <Forget batch={batch} />
      </div>
    </Panel>
  );
}

async function Enrichment({ batch: { id, enrichment } }: Of) {
  const t = await getTranslations('import');
  const { state, done, total, filled, unknown } = enrichment;
  if (state === 'none') return null;
  return (
    <div className="mt-5 pt-5 border-t border-line">
      {/* While it runs, the bar above tells. */}
      {state !== 'running' && (
        <p className="text-small text-ink-2">{t('enrichment', { done, total, filled, unknown })}</p>
      )}
      {state !== 'done' && (
        <form action={enrichAction.bind(null, id, state === 'stopped')} className="mt-2">
          <Button type="submit" kind="text" className="px-0!">
            {t(state === 'stopped' ? 'resumeEnrichment' : 'stopEnrichment')}
          </Button>
        </form>
      )}
    </div>
  );
}

async function Applied({ batch, toApply }: Of & { toApply: number }) {
  const t = await getTranslations('import');
  const { outcomes, counts } = batch;
  const left = leftOf(batch);
  return (
    <Panel title={t('applied')}>
      {batch.failure && <p className="text-danger mt-2">{await failureWords(batch.failure)}</p>}
      <p className="mt-2">{t('report', { ...outcomes, refused: counts.refused, left })}</p>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <LinkButton kind="primary" href="/library">
          {t('toLibrary')}
        </LinkButton>
        {toApply > 0 && (
          <form action={applyAction.bind(null, batch.id)}>
            <Button type="submit">{t('applyRest')}</Button>
          </form>
        )}
        <form action={undoAction.bind(null, batch.id)}>
          <Button type="submit" kind="quiet">
            <Undo2 className="icon" />
            {t('undo')}
          </Button>
        </form>
        <RefusedLink batch={batch} />
        <Forget batch={batch} />
      </div>
      <Enrichment batch={batch} />
    </Panel>
  );
}

async function Undone({ batch }: Of) {
  const t = await getTranslations('import');
  return (
    <Panel title={t('undone')}>
      <p className="mt-2">{t('undoneReport', batch.undoing)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton href={'/import' as Route}>{t('another')}</LinkButton>
        <Forget batch={batch} />
      </div>
    </Panel>
  );
}

async function Failed({ batch }: Of) {
  const t = await getTranslations('import');
  return (
    <Panel title={t('failed')}>
      <p role="alert" className="mt-2">
        {await failureWords(batch.failure ?? 'fault')}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton href={'/import' as Route}>{t('another')}</LinkButton>
        <Forget batch={batch} />
      </div>
    </Panel>
  );
}

async function Working({ batch }: Of) {
  const t = await getTranslations('import');
  return (
    <noscript>
      <a className="btn btn-quiet mt-4" href={importPath(batch.id)}>
        {t('lookAgain')}
      </a>
    </noscript>
  );
}

const STATES = {
  reading: Working,
  applying: Working,
  undoing: Working,
  ready: Ready,
  applied: Applied,
  undone: Undone,
  failed: Failed,
};

/** Where an import stands, and what can be done with it; `toApply`: the rows that would be written now. */
export function ImportState({ batch, toApply }: Of & { toApply: number }) {
  const State = STATES[batch.state];
  return <State batch={batch} toApply={toApply} />;
}
