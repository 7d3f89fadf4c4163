import type { Locale } from '@/lib/i18n/locales';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { lastYearOf } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';

const DATE = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** `2022-06` and `2023` as a page says them. */
const dateIn = async (locale: Locale, date: string) =>
  date.includes('-') ? (await getFormatter(locale)).dateTime(new Date(`${date}-01T00:00:00Z`), DATE) : date;

const yearsOf = async (locale: Locale, entry: CatalogueEntry) => {
  const t = await getTranslations('saga', locale);
  const [from, to] = [String(entry.firstYear), lastYearOf(entry)];
  if (to !== undefined && String(to) !== from) return t('during', { from, to: String(to) });
  if (to !== undefined) return from;
  return entry.state === 'ongoing' ? t('since', { year: from }) : t('from', { year: from });
};

/** How the numbers of a series are said; what is not known is not said. */
export const wordsOf = async (locale: Locale, entry: CatalogueEntry) => {
  const t = await getTranslations('saga', locale);
  const { name, state, volumes, volumesAsOf, category, publishers = [] } = entry;
  const years = await yearsOf(locale, entry);
  const published = state === 'ongoing' ? 'publishedVolumes' : 'totalVolumes';
  const counted = volumes === undefined ? t('multiple') : t(published, { count: volumes });
  return {
    title: volumes === undefined ? t('title', { name, category }) : t('titleVolumes', { name, count: volumes }),
    line: [years, counted, ...publishers.slice(0, 1)].join(' · '),
    summary:
      volumes === undefined
        ? t('summaryMultiple', { name, years, state })
        : t('summary', { name, count: volumes, years, state }),
    asOf: volumesAsOf === undefined ? null : t('asOf', { date: await dateIn(locale, volumesAsOf) }),
  };
};
