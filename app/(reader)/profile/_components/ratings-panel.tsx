import type { YearStatistics } from '@/lib/statistics/year.schemas';
import { chartWords } from './chart-words';
import { ColumnChart } from './charts/column-chart';
import { DataTable } from './charts/data-table';
import { Panel } from './panel';

const HALF_STARS = Array.from({ length: 10 }, (_, index) => (index + 1) / 2);

type RatingsPanelProps = { statistics: Pick<YearStatistics, 'ratings' | 'books_without_rating'> };

const isWhole = (rating: number) => Number.isInteger(rating);

/** How often each number of stars was given, and the mean. */
export async function RatingsPanel({ statistics: { ratings, books_without_rating } }: RatingsPanelProps) {
  const { t, format, said, short } = await chartWords();
  const counts = new Map(ratings.map(({ rating, books }) => [rating, books]));
  const values = HALF_STARS.map((rating) => ({ rating, books: counts.get(rating) ?? 0 }));
  const rated = ratings.reduce((sum, { books }) => sum + books, 0);
  const mean = ratings.reduce((sum, { rating, books }) => sum + rating * books, 0) / Math.max(1, rated);
  const starsOf = (rating: number) => t('stars', { count: rating, value: format.number(rating) });
  const columns = values.map(({ rating, books }) => ({
    key: String(rating),
    label: isWhole(rating) ? `${rating} ★` : '',
    value: books,
    shown: short(books),
    parts: [
      {
        key: 'books',
        value: books,
        color: isWhole(rating) ? 'var(--honey)' : 'color-mix(in oklab, var(--honey), transparent 35%)',
      },
    ],
  }));
  const note = rated ? t('ratingsNote', { count: rated, mean: format.number(mean, { maximumFractionDigits: 1 }) }) : '';
  return (
    <Panel title={t('ratings')} note={note}>
      <ColumnChart
        columns={columns}
        text={said(
          t('ratingsTitle'),
          values.map(({ rating, books }) => ({ name: starsOf(rating), value: books })),
        )}
      />
      {books_without_rating > 0 && (
        <p className="text-small text-ink-2 mt-2">{t('withoutRating', { count: books_without_rating })}</p>
      )}
      <DataTable
        label={t('table')}
        caption={t('ratingsTitle')}
        head={[t('ratingColumn'), t('booksColumn')]}
        rows={values.map(({ rating, books }) => ({ name: starsOf(rating), values: [format.number(books)] }))}
      />
    </Panel>
  );
}
