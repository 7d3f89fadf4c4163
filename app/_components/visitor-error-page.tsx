'use client';

import type { Route } from 'next';
import { useLocale, useTranslations } from 'use-intl';
import { Bar } from './bar';
import { LinkButton } from './button';
import { ErrorPage, type ErrorProps } from './error-page';
import { PlainLogo } from './plain-logo';
import { localeOf } from '@/lib/i18n/locales';
import { pathOf } from '@/lib/public-pages/places';

/** Where nobody need be signed in: it leads to the first page, and brings the header that went with the page. */
export function VisitorErrorPage(props: ErrorProps) {
  const t = useTranslations('error');
  const home = pathOf(localeOf(useLocale()), '/') as Route;
  return (
    <>
      <Bar>
        <PlainLogo href={home} />
      </Bar>
      <ErrorPage {...props} text={t('textForVisitors')}>
        <LinkButton href={home}>{t('home')}</LinkButton>
      </ErrorPage>
    </>
  );
}
