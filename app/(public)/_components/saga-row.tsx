import { Cover } from '@/app/_components/cover/cover';
import { PageLink } from '@/app/_components/page-link';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { places } from '@/lib/public-pages/places';
import { volumesOf } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { coverOf } from './volume-cover';

type SagaRowProps = { locale: Locale; entry: CatalogueEntry; heading?: 'h2' | 'h4'; note?: string };

/** A series in a list: its first cover, who made it, and how far it goes. */
export async function SagaRow({ locale, entry, heading: Heading = 'h2', note }: SagaRowProps) {
  const [t, state] = [await getTranslations('sagas', locale), await getTranslations('seriesState', locale)];
  const { name, volumes } = entry;
  const [first] = volumesOf(locale, entry);
  const count = volumes === undefined ? t('multiple') : t('volumes', { count: volumes });
  return (
    <li className="flex items-center gap-4 py-2.5 min-w-0">
      <span className="w-12 flex-none">
        <Cover book={coverOf(entry, first)} />
      </span>
      <div className="min-w-0">
        <Heading className="serif text-h3">
          <PageLink locale={locale} to={places.saga(entry.slug)} className="py-1 hover:underline underline-offset-4">
            {name}
          </PageLink>
        </Heading>
        <span className="text-small text-ink-2 block">{entry.authors.map((author) => author.name).join(', ')}</span>
        <span className="text-small text-ink-3 num block">{[count, note ?? state(entry.state)].join(' · ')}</span>
      </div>
    </li>
  );
}
