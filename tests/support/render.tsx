import { render as renderBare } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';
import { Providers } from '@/app/providers';
import { pickClientMessages } from '@/lib/i18n/client-messages';
import messages from '@/messages/fr.json';

const routerOf = (): jest.Mocked<AppRouterInstance> => ({
  back: jest.fn(),
  forward: jest.fn(),
  refresh: jest.fn(),
  push: jest.fn(),
  replace: jest.fn(),
  prefetch: jest.fn(),
  bfcacheId: '0',
});

/** Renders as the root layout does: the French messages of the browser, messages to the reader, queries, a router. */
export const render = (element: ReactNode, options: Parameters<typeof userEvent.setup>[0] = {}) => {
  const router = routerOf();
  const wrap = (content: ReactNode) => (
    <AppRouterContext value={router}>
      <Providers locale="fr" timeZone="Europe/Paris" messages={pickClientMessages(messages)}>
        {content}
      </Providers>
    </AppRouterContext>
  );
  const { rerender, ...rest } = renderBare(wrap(element));
  return {
    ...rest,
    rerender: (next: ReactNode) => rerender(wrap(next)),
    router,
    user: userEvent.setup(options),
  };
};
