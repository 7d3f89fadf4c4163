import { ChevronRight } from 'lucide-react';
import { PageLink } from '@/app/_components/page-link';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Crumb } from '@/lib/public-pages/json-ld';

/** The way to this page; the page itself, the last of them, is its heading. */
export async function Breadcrumb({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  const t = await getTranslations('saga', locale);
  return (
    <nav aria-label={t('breadcrumb')} className="pt-4 lg:pt-7 text-small text-ink-2">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.slice(0, -1).map(({ name, place }, index) => (
          <li key={place} className="inline-flex items-center gap-1">
            {index > 0 && <ChevronRight className="icon size-4! text-ink-3" />}
            <PageLink locale={locale} to={place} className="inline-flex min-h-tap min-w-6 items-center hover:underline">
              {name}
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
