'use client';

import type { Route } from 'next';
import { useLocale, useTranslations } from 'use-intl';
import { Button, LinkButton } from './button';
import { MessagePage } from './message-page';
import { useReference } from './use-reference';
import { localeOf } from '@/lib/i18n/locales';
import { pathOf } from '@/lib/public-pages/places';

type ErrorPageProps = { error: unknown; retry: () => void };

export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('error');
  const home = pathOf(localeOf(useLocale()), '/') as Route;
  const reference = useReference(error);
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
