import { fact, FactList } from '@/app/_components/fact-list';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { WorkDetails } from '../read-work';

const MOST_SUBJECTS = 6;

/** What Open Library tells of a work; what it does not is said to be unknown. */
export async function WorkFacts({ work }: { work: WorkDetails }) {
  const [t, format] = [await getTranslations('bookPage'), await getFormatter()];
  const words = await getTranslations('work');
  const { first_publish_year: year, number_of_pages: pages } = work;
  return (
    <section className="mt-6 pt-5 rule text-small" aria-label={t('facts')}>
      <FactList
        facts={[
          // A year is no number to group: 2004, not 2 004.
          fact(words('first_published'), year === null ? null : String(year), t('unknownF')),
          fact(t('saga'), work.series_suggestion?.name ?? '', t('unknownF')),
          fact(t('pages'), pages === null ? null : format.number(pages), t('unknown')),
          fact(t('publisher'), work.publisher, t('unknown')),
          fact(t('isbn'), work.isbn, t('unknown')),
          fact(words('subjects'), work.subjects.slice(0, MOST_SUBJECTS).join(', '), t('unknown')),
        ]}
      />
    </section>
  );
}
