import type { Route } from 'next';
import Link from 'next/link';
import { VIEW_ICON } from '@/app/_components/saga/view-icon';
import { getTranslations } from '@/lib/i18n/server';
import { VIEWS, type View } from '@/lib/public-pages/saga-views';

/** Covers, cells or a list, by links. A cell is chosen by script only: without it nothing leads to them. */
export async function ViewLinks({ view }: { view: View }) {
  const t = await getTranslations('saga');
  return (
    <nav className="segment ml-auto" aria-label={t('views')}>
      {VIEWS.map((one) => {
        const Icon = VIEW_ICON[one];
        return (
          <Link
            key={one}
            href={`?view=${one}` as Route}
            aria-current={one === view ? 'true' : undefined}
            aria-label={t(`view.${one}`)}
            prefetch={false}
            scroll={false}
            className={one === 'cells' ? 'needs-script' : ''}
          >
            <Icon className="icon" />
            <span className={one === view ? '' : 'max-sm:hidden'}>{t(`view.${one}`)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
