import { getTranslations } from '@/lib/i18n/server';

/** What the button of a suggestion says; a script that runs in the browser is given no more words than it shows. */
export async function ignoreWords(title: string) {
  const t = await getTranslations('discover');
  return {
    ignore: { text: t('ignore'), label: t('ignoreLabel', { title }) },
    again: { text: t('undo'), label: t('undoLabel', { title }) },
    ignored: t('ignored', { title }),
    failed: t('ignoreFailed', { title }),
  };
}
