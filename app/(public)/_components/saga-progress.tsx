'use client';

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import type { Locale, Messages } from '@/lib/i18n/locales';
import { seriesGridQuery } from '@/lib/series/series-grid.client';
import { SagaGridPanel } from './saga-grid-panel';

export type ReaderPanelProps = { slug: string; locale: Locale; messages: Pick<Messages, 'sagaReader'> };

type Inner = { slug: string; onSignedOut: () => void };

function Progress({ slug, onSignedOut }: Inner) {
  const t = useTranslations('sagaReader');
  const { data: grid, isError, refetch } = useQuery(seriesGridQuery(slug));
  useEffect(() => {
    if (grid === null) onSignedOut();
  }, [grid, onSignedOut]);
  if (isError)
    return (
      <div role="alert">
        <p>{t('failed')}</p>
        <Button className="mt-3" onClick={() => void refetch()}>
          {t('retry')}
        </Button>
      </div>
    );
  // The same height as what comes, so that nothing moves.
  if (!grid) return <p className="min-h-60 text-ink-3">{t('loading')}</p>;
  return <SagaGridPanel grid={grid} slug={slug} />;
}

/** Loaded for readers only: it brings what public pages do without. */
export function SagaProgress({ slug, locale, messages, onSignedOut }: ReaderPanelProps & { onSignedOut: () => void }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } }));
  return (
    <IntlProvider locale={locale} messages={messages}>
      <QueryClientProvider client={client}>
        <Progress slug={slug} onSignedOut={onSignedOut} />
      </QueryClientProvider>
    </IntlProvider>
  );
}
