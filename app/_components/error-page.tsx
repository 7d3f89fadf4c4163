'use client';

import type { Route } from 'next';
import { useLocale, useTranslations } from 'use-intl';
import { Button, LinkButton } from './button';
import { MessagePage } from './message-page';
import { localeOf } from '@/lib/i18n/locales';
import { pathOf } from '@/lib/public-pages/places';

type ErrorPageProps = { error: unknown; retry: () => void };

/** All that leaves the server about an error: the reference under which its log has the rest. */
const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;

export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('error');
  const home = pathOf(localeOf(useLocale()), '/') as Route;
  const digest = digestOf(error);
  return (
    <MessagePage
      heading={t.rich('heading', { em: (words) => <em>{words}</em> })}
      text={t('text')}
      note={digest && t('reference', { reference: digest })}
    >
      <Button kind="primary" onClick={retry}>
        {t('retry')}
      </Button>
      <LinkButton href={home}>{t('home')}</LinkButton>
    </MessagePage>
  );
}
