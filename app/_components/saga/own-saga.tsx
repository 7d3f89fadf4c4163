'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { Cover } from '@/app/_components/cover/cover';
import { ownTitle } from '@/app/_components/volume-title';
import { LOCALES, type Locale, type Messages } from '@/lib/i18n/locales';
import type { GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';
import { usualView } from '@/lib/public-pages/saga-views';
import { type SagaKey, sagaGridQuery } from '@/lib/sagas/saga-grid.client';
import { type SagaAction, SagaReading, useSagaReading } from './saga-context';
import { SagaPanel } from './saga-panel';
import { coverOf } from './volume-cover';
import { isBegun, VolumePlace } from './volume-place';
import { VolumeToggles } from './volume-toggles';

type TileProps = { volume: GridVolume; isPlain: boolean };

function Tile({ volume, isPlain }: TileProps) {
  const t = useTranslations('sagaReader');
  const { grid } = useSagaReading();
  const { label, year, books } = volume;
  const subject = coverOf(grid, volume);
  const title = ownTitle(subject);
  const [book] = books;
  const name = label ? t('volume', { number: label }) : t('unknownVolume');
  return (
    <li className="min-w-0 flex flex-col">
      {!isPlain && (
        <span className="volume-cover">
          <Cover book={subject} />
          {isBegun(grid) && <VolumePlace volume={volume} />}
        </span>
      )}
      <p className="mt-3 flex items-baseline justify-between gap-1 text-micro text-ink-2">
        <strong className="text-small font-semibold text-ink">{name}</strong>
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
      <div className="mt-auto">
        <VolumeToggles volume={volume} />
      </div>
    </li>
  );
}

function Volumes({ legend }: { legend: ReactNode }) {
  const t = useTranslations('sagaReader');
  const { volumes } = useSagaReading().grid;
  const isPlain = usualView(volumes.length) !== 'covers';
  return (
    <section className="mt-10 min-w-0">
      <h2 className="text-h2">{t('volumes')}</h2>
      {!isPlain && legend}
      <ol className="mt-6 grid grid-cols-3 sm:grid-cols-5 lg:grid-cols-8 gap-x-3.5 lg:gap-x-5 gap-y-7">
        {volumes.map((volume, index) => (
          <Tile key={volume.label || `book ${index}`} volume={volume} isPlain={isPlain} />
        ))}
      </ol>
    </section>
  );
}

type OwnSagaProps = {
  of: SagaKey;
  grid: SagaGrid;
  locale: Locale;
  messages: Pick<Messages, 'sagaReader'>;
  action: SagaAction;
  /** What the covers say. */
  legend: ReactNode;
  /** What the saga is, beside the panel. */
  children: ReactNode;
};

function Live({ of, grid: rendered, action, legend, children }: Omit<OwnSagaProps, 'locale' | 'messages'>) {
  const client = useQueryClient();
  const query = sagaGridQuery(of);
  const { data: grid } = useQuery({ ...query, initialData: rendered, staleTime: Infinity });
  const { queryKey } = query;
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    // What is rendered while a change is on its way may be from before it.
    if (client.isMutating() === 0) client.setQueryData(JSON.parse(key), rendered);
  }, [client, key, rendered]);
  return (
    <SagaReading of={of} grid={grid} action={action}>
      <div className="grid lg:grid-cols-[minmax(0,1fr)_400px] gap-x-16 gap-y-6">
        {children}
        <section className="card p-5 lg:p-6 lg:mt-9 self-start">
          <SagaPanel />
        </section>
      </div>
      <Volumes legend={legend} />
    </SagaReading>
  );
}

/** All volumes of a saga of the library, with what a reader has of each: as the server rendered it, then as it is. */
export function OwnSaga({ locale, messages, ...saga }: OwnSagaProps) {
  return (
    <IntlProvider locale={LOCALES[locale].region} messages={messages}>
      <Live {...saga} />
    </IntlProvider>
  );
}
