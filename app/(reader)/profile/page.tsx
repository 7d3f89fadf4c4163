import type { Metadata } from 'next';
import { Initials } from '@/app/_components/initials';
import { requireUser } from '@/lib/auth/session';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { listYears } from '@/lib/statistics/all-time.service';
import { thisYear } from '@/lib/statistics/calendar';
import { ShelfLinks } from '../_components/shelf-links';
import { AllFigures, YearFigures } from './_components/figures';
import { PeriodNav } from './_components/period-nav';
import { Settings } from './_components/settings';
import { periodOf } from './period';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile');
  return { title: t('title') };
}

export default async function ProfilePage({ searchParams }: PageProps<'/profile'>) {
  const [user, { year }] = [await requireUser(), await searchParams];
  const [t, format, years] = await Promise.all([getTranslations('profile'), getFormatter(), listYears(user.id)]);
  const since = format.dateTime(new Date(user.created_at), { month: 'long', year: 'numeric' });
  const now = thisYear();
  const period = periodOf(year, now);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <div className="pt-6 lg:pt-10 flex flex-wrap items-center gap-x-5 gap-y-4">
        <Initials name={user} className="w-[68px]! h-[76px]! text-[1.5rem]! serif" />
        <div className="min-w-0 flex-1 basis-40">
          <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none wrap-anywhere">
            {user.first_name} {user.last_name}
          </h1>
          <p className="text-small text-ink-2 mt-1">{t('since', { date: since })}</p>
        </div>
        <PeriodNav years={years} thisYear={now} period={period} />
      </div>
      <ShelfLinks className="mt-4 -mx-2 flex-wrap" />
      {period === 'all' ? <AllFigures userId={user.id} /> : <YearFigures user={user} year={period} />}
      <Settings />
    </main>
  );
}
