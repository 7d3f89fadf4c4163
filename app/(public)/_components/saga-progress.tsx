'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SagaReading } from '@/app/_components/saga/saga-context';
import { SagaPanel } from '@/app/_components/saga/saga-panel';
import type { Locale, Messages } from '@/lib/i18n/locales';
import { sagaGridQuery } from '@/lib/sagas/saga-grid.client';
import { NoAnswer } from './no-answer';
import { ReaderQueries } from './reader-queries';
import { VolumeSlots } from './volume-slots';

export type ReaderPanelProps = { slug: string; locale: Locale; messages: Pick<Messages, 'sagaReader'> };

type Inner = { slug: string; onSignedOut: () => void };

function Progress({ slug, onSignedOut }: Inner) {
  const t = useTranslations('sagaReader');
  const of = { slug };
  const { data: grid, error, refetch } = useQuery(sagaGridQuery(of));
  if (!grid)
    return (
      <NoAnswer
        error={error}
        words={{ loading: t('loading'), failed: t('failed'), retry: t('retry') }}
        onRetry={refetch}
        onSignedOut={onSignedOut}
      />
    );
  return (
    <SagaReading of={of} grid={grid}>
      <SagaPanel />
      <VolumeSlots />
    </SagaReading>
  );
}

/** Loaded for readers only. */
export function SagaProgress({ slug, locale, messages, onSignedOut }: ReaderPanelProps & { onSignedOut: () => void }) {
  return (
    <ReaderQueries locale={locale} messages={messages}>
      <Progress slug={slug} onSignedOut={onSignedOut} />
    </ReaderQueries>
  );
}
