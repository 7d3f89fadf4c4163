import { getTranslations } from '@/lib/i18n/server';

export async function Footer() {
  const t = await getTranslations('footer');
  return (
    <footer className="mt-16 border-t border-line">
      <div className="mx-auto max-w-page px-gutter py-8 text-small text-ink-2">{t('motto')}</div>
    </footer>
  );
}
