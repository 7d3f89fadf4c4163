'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { IntlProvider } from 'use-intl';
import { LOCALES, type Locale, type Messages } from '@/lib/i18n/locales';
import type { SagaGrid } from '@/lib/sagas/grid.schemas';
import { type SagaKey, sagaGridQuery } from '@/lib/sagas/saga-grid.client';
import { OwnVolumes, type OwnVolumesProps } from './own-volumes';
import { type SagaAction, SagaReading } from './saga-context';
import { SagaPanel } from './saga-panel';

type OwnSagaProps = OwnVolumesProps & {
  of: SagaKey;
  grid: SagaGrid;
  locale: Locale;
  messages: Pick<Messages, 'sagaReader'>;
  action: SagaAction;
  /** What the saga is, beside the panel. */
  children: ReactNode;
};

function Live({ of, grid: rendered, action, children, ...volumes }: Omit<OwnSagaProps, 'locale' | 'messages'>) {
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
      <OwnVolumes {...volumes} />
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
