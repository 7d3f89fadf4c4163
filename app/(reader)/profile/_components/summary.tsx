import { Bee } from '@/app/_components/bee';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Statistics } from '@/lib/statistics/statistics.schemas';

/** The night-green card: the library in figures. */
export async function Summary({ statistics }: { statistics: Statistics }) {
  const t = await getTranslations('profile');
  const format = await getFormatter();
  const { total_books, completed_books, authors_count, sagas_count } = statistics;
  const figures = [
    { count: completed_books, label: t('finished', { count: completed_books }) },
    { count: authors_count, label: t('authors', { count: authors_count }) },
    { count: sagas_count, label: t('sagas', { count: sagas_count }) },
  ];
  return (
    <section
      className="md:col-span-2 rounded-card bg-forest text-forest-on p-5 lg:p-8 min-w-0 flex flex-col"
      aria-label={t('figures')}
    >
      <div className="flex items-start justify-between gap-4">
        <h2 className="text-[3rem] lg:text-[4.25rem] leading-[.95] tracking-[-.035em] num">
          {total_books > 0 && `${format.number(total_books)} `}
          <em className="font-[420]">{t('books', { count: total_books })}</em>
        </h2>
        <span className="flex-none [--bee:var(--on-forest)]">
          <Bee size={52} />
        </span>
      </div>
      <dl className="mt-auto pt-8 flex flex-wrap gap-x-9 gap-y-3">
        {figures.map(({ count, label }) => (
          <div key={label} className="flex flex-col-reverse">
            <dt className="text-small opacity-80">{label}</dt>
            <dd className="serif text-[1.75rem] lg:text-[2.25rem] leading-none font-[560] num">
              {format.number(count)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
