'use client';

import type { Route } from 'next';
import { useLocale, useTranslations } from 'use-intl';
import { Button, LinkButton } from './button';
import { MessagePage } from './message-page';
import { useRequestId } from './use-request-id';
import { localeOf } from '@/lib/i18n/locales';
import { pathOf } from '@/lib/public-pages/places';

type ErrorPageProps = { error: unknown; retry: () => void };

/** What the framework calls the error, in the server's log as well: for browsers that do not tell the request. */
const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;

export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('error');
  const home = pathOf(localeOf(useLocale()), '/') as Route;
  const requestId = useRequestId();
  const reference = requestId ?? digestOf(error);
  return (
    <MessagePage
      heading={t.rich('heading', { em: (words) => <em>{words}</em> })}
      text={t('text')}
      note={reference && t('reference', { reference })}
    >
      <Button kind="primary" onClick={retry}>
        {t('retry')}
      </Button>
      <LinkButton href={home}>{t('home')}</LinkButton>
    </MessagePage>
  );
}
