'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { MessagePage } from './message-page';
import { useReference } from './use-reference';

export type ErrorProps = { error: unknown; retry: () => void };

/** `children` are the way back of whoever reads it. */
export function ErrorPage({ error, retry, text, children }: ErrorProps & { text: string; children: ReactNode }) {
  const t = useTranslations('error');
  const reference = useReference(error);
  return (
    <>
      <title>{`${t('title')} · BOOKTIME`}</title>
      <MessagePage
        heading={t.rich('heading', { em: (words) => <em>{words}</em> })}
        text={text}
        note={reference && t('reference', { reference })}
      >
        <Button kind="primary" onClick={retry}>
          {t('retry')}
        </Button>
        {children}
      </MessagePage>
    </>
  );
}
