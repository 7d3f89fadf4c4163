import { getGoals } from '@/lib/goals/goals.service';
import { allTime } from '@/lib/statistics/all-time.service';
import { getStatistics } from '@/lib/statistics/statistics.service';
import { yearCard } from '@/lib/statistics/year-card.service';
import { yearStatistics } from '@/lib/statistics/year.service';
import { CategoriesPanel } from './categories-panel';
import { GoalsPanel } from './goals-panel';
import { MonthsPanel } from './months-panel';
import { MostReadPanel } from './most-read-panel';
import { PagesPanel } from './pages-panel';
import { RatingsPanel } from './ratings-panel';
import { StatusPanel } from './status-panel';
import { Summary } from './summary';
import { UndatedPanel } from './undated-panel';
import { YearSummary } from './year-summary';
import { YearsPanel } from './years-panel';

const GRID = 'mt-7 lg:mt-9 grid md:grid-cols-2 lg:grid-cols-3 gap-4 lg:gap-5';
const BESIDE = 'grid gap-4 lg:gap-5 min-w-0 md:col-span-2 lg:col-span-1 md:grid-cols-2 lg:grid-cols-1';

type YearFiguresProps = { user: { id: string; first_name: string }; year: number };

/** One year of reading, beside what the library is today. */
export async function YearFigures({ user, year }: YearFiguresProps) {
  const [library, statistics, card, goals] = await Promise.all([
    getStatistics(user.id),
    yearStatistics(user.id, String(year)),
    yearCard(user.id, String(year)),
    getGoals(user.id, String(year)),
  ]);
  return (
    <div className={GRID}>
      <YearSummary card={card} firstName={user.first_name} />
      <div className={BESIDE}>
        <MonthsPanel statistics={statistics} />
        <StatusPanel statistics={library} />
      </div>
      <PagesPanel statistics={statistics} />
      <MostReadPanel of="authors" named={statistics.authors} />
      <MostReadPanel of="genres" named={statistics.genres} without={statistics.books_without_genre} />
      <RatingsPanel statistics={statistics} />
      <CategoriesPanel statistics={library} />
      <GoalsPanel goals={goals} />
      {statistics.undated_books > 0 && <UndatedPanel statistics={statistics} />}
    </div>
  );
}

/** All that was ever read. */
export async function AllFigures({ userId }: { userId: string }) {
  const [library, ever] = await Promise.all([getStatistics(userId), allTime(userId)]);
  return (
    <div className={GRID}>
      <Summary statistics={library} />
      <StatusPanel statistics={library} />
      <YearsPanel of="books" {...ever} />
      <YearsPanel of="pages" {...ever} />
      <RatingsPanel statistics={ever} />
      <MostReadPanel of="authors" named={ever.authors} />
      <MostReadPanel of="genres" named={ever.genres} without={ever.books_without_genre} />
      <CategoriesPanel statistics={library} />
    </div>
  );
}
