'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { HexCell, type VolumeState } from '@/app/_components/hex-cell';
import { ProgressBar } from '@/app/_components/progress-bar';
import { ownTitle } from '@/app/_components/volume-title';
import type { GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';
import { type SeriesChange, useChangeSeries } from '@/lib/series/series-grid.client';

const stateOf = ({ read, owned, reading, announced }: GridVolume): VolumeState => {
  if (read) return owned ? 'read' : 'borrowed';
  if (reading) return 'reading';
  if (owned) return 'owned';
  return announced ? 'announced' : 'missing';
};

function Figure({ name, count, total, percent }: { name: string; count: number; total: number; percent: number }) {
  const t = useTranslations('sagaReader');
  const of = t('of', { total });
  return (
    <div>
      <p className="text-small font-medium">{name}</p>
      <p className="mt-1 flex items-baseline gap-1.5 num">
        <strong className="serif text-[2.25rem] leading-none font-[560]">{count}</strong>
        <span className="text-small text-ink-2 whitespace-nowrap">{of}</span>
      </p>
      <div className="mt-2.5">
        <ProgressBar percent={percent} label={`${name} : ${count} ${of}`} />
      </div>
    </div>
  );
}

type Act = (change: SeriesChange) => void;

function ReadTo({ grid, isBusy, act }: { grid: SagaGrid; isBusy: boolean; act: Act }) {
  const t = useTranslations('sagaReader');
  const lastRead = Math.max(
    0,
    ...grid.volumes.flatMap(({ read, number }) => (read && number !== null ? [number] : [])),
  );
  const [typed, setTyped] = useState('');
  const volume = Number(typed || lastRead);
  const isNumber = Number.isInteger(volume) && volume > 0 && volume <= 2000;
  return (
    <form
      className="mt-5 flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNumber) act({ kind: 'readTo', volume });
      }}
    >
      <label className="field min-h-12! flex-1">
        <span className="text-small text-ink-2 whitespace-nowrap">{t('readTo')}</span>
        <input
          className="num font-semibold text-right w-full"
          inputMode="numeric"
          value={typed || String(lastRead || '')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button kind="primary" type="submit" className="min-h-12!" disabled={isBusy || !isNumber}>
        {t('confirm')}
      </Button>
    </form>
  );
}

const volumeAt = (grid: SagaGrid, number?: number) => grid.volumes.find((volume) => volume.number === number);

function Next({ grid }: { grid: SagaGrid }) {
  const t = useTranslations('sagaReader');
  const { next } = grid;
  if (!next) return null;
  const title = ownTitle({ title: next.title, saga: grid.name, volume_number: next.number });
  const name = title ? t('volumeTitle', { number: next.label, title }) : t('volume', { number: next.label });
  return (
    <div className="py-3">
      <p className="text-micro font-semibold text-brand">{t('nextToRead')}</p>
      <p className="serif text-[1.0625rem] leading-tight">
        {next.book_id ? (
          <a
            href={`/books/${next.book_id}`}
            className="inline-flex items-center min-h-tap underline underline-offset-4"
          >
            {name}
          </a>
        ) : (
          name
        )}
      </p>
    </div>
  );
}

function NextToBuy({ grid, isBusy, act }: { grid: SagaGrid; isBusy: boolean; act: Act }) {
  const t = useTranslations('sagaReader');
  const volume = volumeAt(grid, grid.gaps[0] ?? grid.tail[0]);
  if (!volume || volume.books.length > 0) return null;
  const { label, title } = volume;
  const plain = t('volume', { number: label });
  return (
    <div className="py-3 flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className="text-micro font-semibold text-missing">{t('nextToBuy')}</p>
        <p className="serif text-[1.0625rem] leading-tight">
          {title ? t('volumeTitle', { number: label, title }) : plain}
        </p>
      </div>
      <Button
        disabled={isBusy}
        aria-label={t('addVolume', { number: label })}
        onClick={() => act({ kind: 'add', volume, title: title || t('untitled', { saga: grid.name, number: label }) })}
      >
        <Plus className="icon" />
        {t('add')}
      </Button>
    </div>
  );
}

function Gaps({ grid, isBusy, act }: { grid: SagaGrid; isBusy: boolean; act: Act }) {
  const t = useTranslations('sagaReader');
  const { gaps, tail } = grid;
  const missing = gaps.length ? gaps : tail;
  const last = missing.at(-1);
  if (last === undefined) return null;
  return (
    <div className="mt-4 rounded-card bg-missing-soft p-4">
      {gaps.length > 0 && <p>{t('gaps', { count: gaps.length, numbers: gaps.join(', ') })}</p>}
      {missing.length > 1 && (
        <Button className="mt-2" disabled={isBusy} onClick={() => act({ kind: 'addUpTo', volume: last })}>
          <Plus className="icon" />
          {t('addAll', { count: missing.length })}
        </Button>
      )}
    </div>
  );
}

function Cells({ grid }: { grid: SagaGrid }) {
  const t = useTranslations('sagaReader');
  return (
    <ol className="mt-5 flex flex-wrap gap-x-1 gap-y-0.5 [--aw:40px]" aria-label={t('states')}>
      {grid.volumes.map((volume) => {
        const state = stateOf(volume);
        return (
          <li key={volume.label} className="relative">
            {volume.number !== null && <HexCell state={state} number={volume.number} />}
            <span className="sr">{t(`state.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Told({ change, isBusy, act }: { change: ReturnType<typeof useChangeSeries>; isBusy: boolean; act: Act }) {
  const t = useTranslations('sagaReader');
  const { data, error, variables } = change;
  const undo = data?.undo;
  const done = variables?.kind === 'undo' ? t('undone') : (data?.message ?? t('done'));
  return (
    <div role="status" className="mt-3 flex items-center gap-3 min-h-tap text-small">
      {error && <p className="text-danger">{error.message || t('failed')}</p>}
      {data && <p>{done}</p>}
      {undo && (
        <Button kind="text" disabled={isBusy} onClick={() => act({ kind: 'undo', token: undo })}>
          {t('undo')}
        </Button>
      )}
    </div>
  );
}

/** Where a reader is in a series, and what they can do about it. */
export function SagaGridPanel({ grid, slug }: { grid: SagaGrid; slug: string }) {
  const t = useTranslations('sagaReader');
  const change = useChangeSeries(grid, slug);
  const { read, owned, total, read_percentage, owned_percentage } = grid.progress;
  const act: Act = (wanted) => change.mutate(wanted);
  const shared = { grid, act, isBusy: change.isPending };
  return (
    <>
      <h2 className="sr">{t('heading')}</h2>
      <div className="grid grid-cols-2 gap-6">
        <Figure name={t('read')} count={read} total={total} percent={read_percentage} />
        <Figure name={t('owned')} count={owned} total={total} percent={owned_percentage} />
      </div>
      <ReadTo {...shared} key={read} />
      <div className="mt-4 divide-y divide-line rule">
        <Next grid={grid} />
        <NextToBuy {...shared} />
      </div>
      <Gaps {...shared} />
      <Cells grid={grid} />
      <Told change={change} isBusy={change.isPending} act={act} />
    </>
  );
}
