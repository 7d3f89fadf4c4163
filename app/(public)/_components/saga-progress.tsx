'use client';

import { MutationCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { announceChange } from '@/app/_components/changes-channel';
import { SagaReading } from '@/app/_components/saga/saga-context';
import { SagaPanel } from '@/app/_components/saga/saga-panel';
import { LOCALES, type Locale, type Messages } from '@/lib/i18n/locales';
import { isSignedOut, sagaGridQuery } from '@/lib/sagas/saga-grid.client';
import { VolumeSlots } from './volume-slots';

export type ReaderPanelProps = { slug: string; locale: Locale; messages: Pick<Messages, 'sagaReader'> };

type Inner = { slug: string; onSignedOut: () => void };

function Progress({ slug, onSignedOut }: Inner) {
  const t = useTranslations('sagaReader');
  const of = { slug };
  const { data: grid, error, refetch } = useQuery(sagaGridQuery(of));
  const isGone = isSignedOut(error);
  useEffect(() => {
    if (isGone) onSignedOut();
  }, [isGone, onSignedOut]);
  if (error && !grid)
    return (
      <div role="alert">
        <p>{t('failed')}</p>
        <Button className="mt-3" onClick={() => void refetch()}>
          {t('retry')}
        </Button>
      </div>
    );
  if (!grid) return <p className="text-ink-3">{t('loading')}</p>;
  return (
    <SagaReading of={of} grid={grid}>
      <SagaPanel />
      <VolumeSlots />
    </SagaReading>
  );
}

// Asking again cannot bring back a session.
const retry = (failures: number, error: Error) => failures < 1 && !isSignedOut(error);

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 10_000, retry } },
    mutationCache: new MutationCache({ onSuccess: announceChange }),
  });

/** Loaded for readers only: it brings what public pages do without. */
export function SagaProgress({ slug, locale, messages, onSignedOut }: ReaderPanelProps & { onSignedOut: () => void }) {
  const [client] = useState(newQueryClient);
  return (
    <IntlProvider locale={LOCALES[locale].region} messages={messages}>
      <QueryClientProvider client={client}>
        <Progress slug={slug} onSignedOut={onSignedOut} />
      </QueryClientProvider>
    </IntlProvider>
  );
}
