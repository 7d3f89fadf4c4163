import { SagaRow } from '../_components/saga-row';
import type { Category } from '@/lib/books/books.schemas';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';

const HEADING = { roman: 'romans', bd: 'comics', manga: 'mangas' } as const;

type PopularColumnProps = { locale: Locale; category: Category; sagas: readonly CatalogueEntry[] };

/** The best known sagas of a category, each leading to its page. */
export async function PopularColumn({ locale, category, sagas }: PopularColumnProps) {
  const t = await getTranslations('home', locale);
  return (
    <section>
      <h3 className="text-h2 pb-3 border-b-2" style={{ borderColor: `var(--${category})` }}>
        {t(HEADING[category])}
      </h3>
      <ul className="mt-2">
        {sagas.map((entry) => (
          <SagaRow key={entry.slug} locale={locale} entry={entry} heading="h4" />
        ))}
      </ul>
    </section>
  );
}
