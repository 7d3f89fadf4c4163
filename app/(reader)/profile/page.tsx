import type { Metadata } from 'next';
import { Initials } from '@/app/_components/initials';
import { requireUser } from '@/lib/auth/session';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { getStatistics } from '@/lib/statistics/statistics.service';
import { CategoriesPanel } from './_components/categories-panel';
import { Settings } from './_components/settings';
import { StatusPanel } from './_components/status-panel';
import { Summary } from './_components/summary';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile');
  return { title: t('title') };
}

export default async function ProfilePage() {
  const user = await requireUser();
  const [t, format, statistics] = await Promise.all([
    getTranslations('profile'),
    getFormatter(),
    getStatistics(user.id),
  ]);
  const since = format.dateTime(new Date(user.created_at), { month: 'long', year: 'numeric' });
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <div className="pt-6 lg:pt-10 flex items-center gap-5">
        <Initials name={user} className="w-[68px]! h-[76px]! text-[1.5rem]! serif" />
        <div className="min-w-0">
          <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none wrap-anywhere">
            {user.first_name} {user.last_name}
          </h1>
          <p className="text-small text-ink-2 mt-1">{t('since', { date: since })}</p>
        </div>
      </div>
      <div className="mt-7 lg:mt-9 grid lg:grid-cols-3 gap-4 lg:gap-5">
        <Summary statistics={statistics} />
        <div className="grid gap-4 lg:gap-5 min-w-0">
          <StatusPanel statistics={statistics} />
          <CategoriesPanel statistics={statistics} />
        </div>
      </div>
      <Settings />
    </main>
  );
}
