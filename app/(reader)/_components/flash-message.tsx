import { getTranslations } from '@/lib/i18n/server';
import { restoreAction } from '../books/_actions';
import { findFlash } from '../flash';
import { FlashToast } from './flash-toast';

/** Tells what the last form did: in a toast, or, without script, at the top of the page. */
export async function FlashMessage() {
  const flash = await findFlash();
  if (!flash) return null;
  const t = await getTranslations('flash');
  const text = t(flash.kind, { title: flash.title });
  return (
    <>
      <FlashToast
        flash={flash}
        text={text}
        labels={{ undo: t('undo'), undoHint: t('undoHint'), see: t('see'), seeHint: t('seeHint') }}
      />
      <noscript>
        <div role="status" className="toast mt-4">
          <span className="flex-1 py-2">{text}</span>
          {flash.kind === 'removed' && (
            <form action={restoreAction.bind(null, flash.bookId, flash.title)}>
              <button type="submit">{t('undo')}</button>
            </form>
          )}
        </div>
      </noscript>
    </>
  );
}
