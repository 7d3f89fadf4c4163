'use client';

import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { announceChange } from '@/app/_components/changes-channel';
import { isSignedOut } from '@/lib/http/call';
import { LOCALES, type Locale, type Messages } from '@/lib/i18n/locales';

// Asking again cannot bring back a session.
const retry = (failures: number, error: Error) => failures < 1 && !isSignedOut(error);

const newQueryClient = () =>
  new QueryClient({
    // Without a network it is told at once, rather than waited for unseen.
    defaultOptions: {
      queries: { staleTime: 10_000, retry, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({ onSuccess: announceChange }),
  });

type ReaderQueriesProps = { locale: Locale; messages: Partial<Messages>; children: ReactNode };

/** What a reader's part of a public page runs on. Loaded for readers only: public pages do without. */
export function ReaderQueries({ locale, messages, children }: ReaderQueriesProps) {
  const [client] = useState(newQueryClient);
  return (
    <IntlProvider locale={LOCALES[locale].region} messages={messages}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </IntlProvider>
  );
}
