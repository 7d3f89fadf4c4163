'use client';

import { useTranslations } from 'use-intl';
import { LinkButton } from '../_components/button';
import { ErrorPage, type ErrorProps } from '../_components/error-page';

export default function ReaderErrorPage(props: ErrorProps) {
  const t = useTranslations('error');
  return (
    <ErrorPage {...props} text={t('text')}>
      <LinkButton href="/library">{t('library')}</LinkButton>
    </ErrorPage>
  );
}
