import { WifiOff } from 'lucide-react';
import type { Route } from 'next';
import { getTranslations } from '@/lib/i18n/server';

/** With `workAway` there is nothing to show instead. */
type SourceNoticeProps = { kind: 'away' | 'stale' | 'workAway'; retry: Route };

/** Says that Open Library is away, and what is shown all the same. A plain link asks again, with or without script. */
export async function SourceNotice({ kind, retry }: SourceNoticeProps) {
  const t = await getTranslations('search');
  return (
    <div
      role="status"
      className="rounded-field border border-line-strong px-4 py-3 flex items-start gap-3 text-small mb-7"
    >
      <WifiOff className="icon text-missing mt-px flex-none" />
      <p>
        {t.rich(kind, { b: (words) => <b className="font-semibold">{words}</b> })}{' '}
        <a href={retry} className="text-brand font-semibold underline">
          {t('retry')}
        </a>
      </p>
    </div>
  );
}
