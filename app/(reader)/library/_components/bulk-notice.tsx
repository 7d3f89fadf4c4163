import { getTranslations } from '@/lib/i18n/server';
import { undoBulkAction } from '../_actions';
import type { BulkResult } from '../bulk-result';

/** What the form of ticked books did, and the way back from it. */
export async function BulkNotice({ result, search }: { result: BulkResult; search: string }) {
  const t = await getTranslations('selection');
  const text = 'count' in result ? t(result.did, { count: result.count }) : t(result.did);
  return (
    <div role="status" className="toast mt-4">
      <span className="flex-1 py-2">{text}</span>
      {result.did === 'changed' && result.undo && (
        <form action={undoBulkAction.bind(null, result.undo, search)}>
          <button type="submit">{t('undo')}</button>
        </form>
      )}
    </div>
  );
}
