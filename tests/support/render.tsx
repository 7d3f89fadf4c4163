import { render as renderBare } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';
import { Providers } from '@/app/providers';
import { pickClientMessages } from '@/lib/i18n/client-messages';
import { compileMessages } from '@/lib/i18n/compile-messages';
import type { Locale } from '@/lib/i18n/locales';
import english from '@/messages/en.json';
import french from '@/messages/fr.json';

const routerOf = (): jest.Mocked<AppRouterInstance> => ({
  back: jest.fn(),
  forward: jest.fn(),
  refresh: jest.fn(),
  push: jest.fn(),
  replace: jest.fn(),
  prefetch: jest.fn(),
  bfcacheId: '0',
});

const MESSAGES = { fr: compileMessages(french), en: compileMessages(english) };

type Options = Parameters<typeof userEvent.setup>[0] & { locale?: Locale };

/** Renders as the root layout does: the messages of the browser, French ones, messages to the reader, queries, a router. */
export const render = (element: ReactNode, { locale = 'fr', ...options }: Options = {}) => {
  const router = routerOf();
  const wrap = (content: ReactNode) => (
    <AppRouterContext value={router}>
      <Providers locale={locale} timeZone="Europe/Paris" messages={pickClientMessages(MESSAGES[locale])}>
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
