'use client';

import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { MessagePage } from './message-page';

/** The database does not answer: nothing is lost, and trying again is all there is to do. */
export function Unavailable({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('unavailable');
  return (
    <MessagePage heading={t.rich('heading', { em: (words) => <em>{words}</em> })} text={t('text')}>
      <Button kind="primary" onClick={onRetry}>
        <RefreshCw className="icon" />
        {t('retry')}
      </Button>
    </MessagePage>
  );
}
