import { getTranslations } from '@/lib/i18n/server';
import { undoAction } from '../_actions';
import type { ScanResult } from '../scan-result';

/** What the last form did, and the way back from it. */
export async function ScanNotice({ result }: { result: ScanResult }) {
  const t = await getTranslations('seriesScan');
  if (result.did === 'expired')
    return (
      <p role="status" className="toast mt-4">
        <span className="flex-1 py-2">{t('expired')}</span>
      </p>
    );
  const isApplied = result.did === 'applied';
  const text = [
    t(isApplied ? 'applied' : 'undone', { count: result.count }),
    t(isApplied ? 'skipped' : 'kept', { count: result.left }),
  ];
  return (
    <div role="status" className="toast mt-4">
      <span className="flex-1 py-2">{text.filter(Boolean).join(' ')}</span>
      {isApplied && result.undo && (
        <form action={undoAction.bind(null, result.undo)}>
          <button type="submit">{t('undo')}</button>
        </form>
      )}
    </div>
  );
}
