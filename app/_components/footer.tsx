import Link from 'next/link';
import { getTranslations } from '@/lib/i18n/server';

export async function Footer() {
  const t = await getTranslations('footer');
  return (
    <footer className="mt-16 border-t border-line">
      <div className="mx-auto max-w-page px-gutter py-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-small text-ink-2">
        <p>{t('motto')}</p>
        <Link href="/developers" className="inline-flex items-center min-h-tap underline underline-offset-4">
          {t('api')}
        </Link>
      </div>
    </footer>
  );
}
