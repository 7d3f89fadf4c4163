import type { Route } from 'next';
import Link from 'next/link';
import { getTranslations } from '@/lib/i18n/server';
import type { YearStatistics } from '@/lib/statistics/year.schemas';
import { Panel } from './panel';

const MOST_NAMED = 3;

/** Books that were read nobody knows when: said, and never put into a month or a year. */
export async function UndatedPanel({ statistics }: { statistics: Pick<YearStatistics, 'undated' | 'undated_books'> }) {
  const t = await getTranslations('profile');
  const { undated, undated_books } = statistics;
  return (
    <Panel title={t('undated')} note="">
      <p className="text-ink-2">{t('undatedText', { count: undated_books })}</p>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {undated.slice(0, MOST_NAMED).map(({ id, title }) => (
          <li key={id}>
            <Link
              href={`/books/${id}/readings/undated` as Route}
              className="serif flex items-center min-h-tap py-2 wrap-anywhere hover:underline"
            >
              {t('date', { title })}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
