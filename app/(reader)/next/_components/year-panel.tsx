import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';
import type { YearSoFar } from '@/lib/statistics/year-so-far.service';
import { chartWords } from '../../profile/_components/chart-words';
import { MonthBars } from './month-bars';

/** How many books the year has had so far, month by month. */
export async function YearPanel({
  year: { year, month: now, books, months, books_without_month },
}: {
  year: YearSoFar;
}) {
  const t = await getTranslations('next');
  const { t: profile, format, said, monthName, monthLetter } = await chartWords();
  const bars = months.map(({ month, books: value }) => ({
    month,
    letter: monthLetter(month),
    value,
    isNow: month === now,
  }));
  const text = said(
    profile('monthsTitle', { year: String(year) }),
    months.map(({ month, books: value }) => ({ name: monthName(month), value })),
  );
  return (
    <section className="max-lg:order-6 pt-7 rule">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-h2 lg:text-h3 num">{year}</h2>
        <LinkButton kind="text" href={`/profile/years/${year}` as Route} prefetch={false} className="text-small! -mr-2">
          {t('yourYear')}
        </LinkButton>
      </div>
      <p className="serif text-[3.25rem] leading-none tracking-[-.03em] num mt-1">
        {format.number(books)}{' '}
        <span className="text-h3 tracking-normal text-ink-2">{t('finishedBooks', { count: books })}</span>
      </p>
      <MonthBars bars={bars} text={text} />
      {books_without_month > 0 && (
        <p className="text-small text-ink-2 mt-2">{profile('withoutMonth', { count: books_without_month })}</p>
      )}
    </section>
  );
}
