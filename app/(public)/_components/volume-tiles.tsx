import { Cover } from '@/app/_components/cover/cover';
import { PageLink } from '@/app/_components/page-link';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { places } from '@/lib/public-pages/places';
import type { Volume } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { coverOf } from './volume-cover';

type VolumeTileProps = { locale: Locale; entry: CatalogueEntry; volume: Volume };

/** One volume under its cover, with room for what a reader can do with it. */
export async function VolumeTile({ locale, entry, volume }: VolumeTileProps) {
  const t = await getTranslations('volume', locale);
  const { number, title, year } = volume;
  return (
    <li className="min-w-0 flex flex-col">
      <PageLink locale={locale} to={places.volume(entry.slug, number)} className="block group">
        <Cover book={coverOf(entry, volume)} />
        <span className="mt-3 flex items-baseline justify-between gap-1 text-micro text-ink-2">
          <strong className="text-small font-semibold text-ink">{t('number', { number })}</strong>
          <span className="num">{year}</span>
        </span>
        {title !== null && (
          <span className="serif block text-[.9375rem] leading-[1.15rem] clamp-3 group-hover:underline underline-offset-4">
            {title}
          </span>
        )}
      </PageLink>
      <div className="volume-slot mt-auto" data-volume={number} />
    </li>
  );
}
