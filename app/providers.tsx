'use client';

import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { InStep, tellOtherTabs } from './_components/in-step';
import { ToastProvider } from './_components/toast';
import type { ClientMessages } from '@/lib/i18n/client-messages';
import { LOCALES, type Locale } from '@/lib/i18n/locales';

type ProvidersProps = { locale: Locale; timeZone: string; messages: ClientMessages; children: ReactNode };

// A page brings its data; asking again at once would only repeat it.
const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // Without a network a change would wait unseen, and be gone with the page: it is refused at once instead, and said so.
      queries: { staleTime: 60_000, retry: 1, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({ onSuccess: tellOtherTabs }),
  });

export function Providers({ locale, timeZone, messages, children }: ProvidersProps) {
  const [queryClient] = useState(newQueryClient);
  return (
    <IntlProvider locale={LOCALES[locale].region} timeZone={timeZone} messages={messages}>
      <QueryClientProvider client={queryClient}>
        <ToastProvider>{children}</ToastProvider>
        <InStep />
      </QueryClientProvider>
    </IntlProvider>
  );
}
