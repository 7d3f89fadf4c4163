'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Cover } from '@/app/_components/cover/cover';
import { ownTitle } from '@/app/_components/volume-title';
import type { View } from '@/lib/public-pages/saga-views';
import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { ReaderComb } from './reader-comb';
import { useSagaReading } from './saga-context';
import { coverOf } from './volume-cover';
import { isBegun, VolumePlace } from './volume-place';
import { VolumeToggles } from './volume-toggles';

type Of = { volume: GridVolume };

/** « Tome 3 », when it came out, and what it is called. */
function Name({ volume, className }: Of & { className: string }) {
  const t = useTranslations('sagaReader');
  const { grid } = useSagaReading();
  const { label, year, books } = volume;
  const title = ownTitle(coverOf(grid, volume));
  const [book] = books;
  return (
    <>
      <p className={`flex items-baseline gap-2 text-micro text-ink-2 ${className}`}>
        <strong className="text-small font-semibold text-ink">
          {label ? t('volume', { number: label }) : t('unknownVolume')}
        </strong>
        <span className="num">{year}</span>
      </p>
      {book && (
        <a
          href={`/books/${book.id}`}
          className="serif text-[.9375rem] leading-[1.15rem] clamp-3 py-[3px] -my-[3px] hover:underline"
        >
          {title || book.title}
        </a>
      )}
      {!book && title && <p className="serif text-[.9375rem] leading-[1.15rem] clamp-3">{title}</p>}
    </>
  );
}

function Tile({ volume }: Of) {
  const { grid } = useSagaReading();
  return (
    <li className="min-w-0 flex flex-col">
      <span className="volume-cover">
        <Cover book={coverOf(grid, volume)} />
        {isBegun(grid) && <VolumePlace volume={volume} />}
      </span>
      <Name volume={volume} className="mt-3 justify-between" />
      <div className="mt-auto">
        <VolumeToggles volume={volume} />
      </div>
    </li>
  );
}

const Row = ({ volume }: Of) => (
  <li>
    <div className="volume-name">
      <Name volume={volume} className="" />
    </div>
    <div className="volume-slot">
      <VolumeToggles volume={volume} />
    </div>
  </li>
);

const EACH = {
  covers: { Volume: Tile, className: 'grid grid-cols-3 sm:grid-cols-5 lg:grid-cols-8 gap-x-3.5 lg:gap-x-5 gap-y-7' },
  list: { Volume: Row, className: 'volume-rows' },
};

function Each({ view }: { view: 'covers' | 'list' }) {
  const { volumes } = useSagaReading().grid;
  const { Volume, className } = EACH[view];
  return (
    <ol className={`mt-6 ${className}`}>
      {volumes.map((volume, index) => (
        <Volume key={volume.label || `book ${index}`} volume={volume} />
      ))}
    </ol>
  );
}

export type OwnVolumesProps = {
  view: View;
  /** The ways to the other views. */
  views: ReactNode;
  /** What the covers say. */
  legend: ReactNode;
};

/** What a reader has of a saga, volume by volume, looked at as the address says. */
export function OwnVolumes({ view, views, legend }: OwnVolumesProps) {
  const t = useTranslations('sagaReader');
  return (
    <section className="mt-10 min-w-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <h2 className="text-h2">{t('volumes')}</h2>
        {views}
      </div>
      {view === 'covers' && legend}
      {view === 'cells' ? <ReaderComb /> : <Each view={view} />}
    </section>
  );
}
