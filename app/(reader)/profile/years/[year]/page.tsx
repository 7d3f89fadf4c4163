import { ChevronLeft } from 'lucide-react';
import { LinkButton } from '@/app/_components/button';
import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireUser } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { getGoals } from '@/lib/goals/goals.service';
import { getTranslations } from '@/lib/i18n/server';
import { yearCard } from '@/lib/statistics/year-card.service';
import { yearStatistics } from '@/lib/statistics/year.service';
import { periodPath } from '../../period';
import { Goals } from './_components/goals';
import { Picture } from './_components/picture';
import { Rhythm } from './_components/rhythm';

type YearPageProps = PageProps<'/profile/years/[year]'>;

export async function generateMetadata({ params }: YearPageProps): Promise<Metadata> {
  const [t, { year }] = [await getTranslations('year'), await params];
  return { title: t('title', { year }) };
}

const read = async (userId: string, year: string) => {
  try {
    return await Promise.all([getGoals(userId, year), yearStatistics(userId, year), yearCard(userId, year)]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
};

export default async function YearPage({ params }: YearPageProps) {
  const [user, { year: asked }, t] = [await requireUser(), await params, await getTranslations('year')];
  const [goals, statistics, card] = await read(user.id, asked);
  const { year } = goals;
  const years = [year - 1, year, year + 1].filter((other) => other >= 1000 && other <= 9999);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <LinkButton kind="text" href={periodPath(year)} className="mt-4 lg:mt-8 px-0! text-ink-2!">
        <ChevronLeft className="icon" />
        {t('back')}
      </LinkButton>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none">{t('title', { year: String(year) })}</h1>
        <nav className="segment" aria-label={t('otherYears')}>
          {years.map((other) => (
            <Link
              key={other}
              href={`/profile/years/${other}` as Route}
              prefetch={false}
              aria-current={other === year ? 'page' : undefined}
            >
              {other}
            </Link>
          ))}
        </nav>
      </div>
      <div className="mt-7 lg:mt-9 grid lg:grid-cols-2 gap-x-10 gap-y-12">
        <div className="min-w-0">
          <Goals goals={goals} />
          <Rhythm statistics={statistics} />
        </div>
        <Picture card={card} firstName={user.first_name} />
      </div>
    </main>
  );
}
