import type { ReactNode } from 'react';
import { PageLink } from '@/app/_components/page-link';
import { languageNamer } from '@/lib/i18n/language-namer';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { places } from '@/lib/public-pages/places';
import { otherNamesOf } from '@/lib/public-pages/saga-facts';
import type { Saga } from '@/lib/series/public-series.service';
import { readersOf } from '@/lib/series/readers.service';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="py-3 sm:flex gap-6">
      <dt className="w-60 flex-none text-small text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const languageNames = (locale: Locale, languages: readonly string[]) =>
  languages.map(languageNamer(LOCALES[locale].openGraph.replace('_', '-'))).join(', ');

function Links({ locale, sagas }: { locale: Locale; sagas: readonly Saga['entry'][] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {sagas.map(({ slug, name }) => (
        <li key={slug}>
          <PageLink
            locale={locale}
            to={places.saga(slug)}
            className="underline underline-offset-4 decoration-line-strong"
          >
            {name}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

/** How many follow it and how they rate it; nothing at all while they are few. */
async function Readers({ locale, slug }: { locale: Locale; slug: string }) {
  const readers = await readersOf(slug);
  if (!readers) return null;
  const [t, format] = [await getTranslations('saga', locale), await getFormatter(locale)];
  const { rating, raters } = readers;
  return (
    <>
      <Fact name={t('readers')}>{t('readersCount', { count: readers.readers })}</Fact>
      {rating !== null && (
        <Fact name={t('rating')}>
          {t('ratingOf', { rating: format.number(rating, { maximumFractionDigits: 1 }), count: raters })}
        </Fact>
      )}
    </>
  );
}

/** What is known of a series and stands nowhere else on its page. */
export async function SagaFacts({ locale, saga }: { locale: Locale; saga: Saga }) {
  const t = await getTranslations('saga', locale);
  const { entry, parent, spinOffs } = saga;
  const others = otherNamesOf(entry);
  const { publishers = [] } = entry;
  return (
    <section className="mt-12 lg:mt-16">
      <h2 className="text-h2">{t('facts')}</h2>
      <dl className="mt-3 divide-y divide-line border-y border-line max-w-[52rem]">
        <Fact name={t('firstYear')}>{String(entry.firstYear)}</Fact>
        {others.length > 0 && <Fact name={t('alsoKnown')}>{others.join(', ')}</Fact>}
        {publishers.length > 0 && (
          <Fact name={t('publishers', { count: publishers.length })}>{publishers.join(', ')}</Fact>
        )}
        <Fact name={t('languages')}>{languageNames(locale, entry.languages)}</Fact>
        <Readers locale={locale} slug={entry.slug} />
        {parent && (
          <Fact name={t('parent')}>
            <Links locale={locale} sagas={[parent]} />
          </Fact>
        )}
        {spinOffs.length > 0 && (
          <Fact name={t('spinOffs')}>
            <Links locale={locale} sagas={spinOffs} />
          </Fact>
        )}
      </dl>
    </section>
  );
}
