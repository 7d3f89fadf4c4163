import { HexCell } from '@/app/_components/hex-cell';
import { PageLink } from '@/app/_components/page-link';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { places } from '@/lib/public-pages/places';
import { type Volume, volumesOf } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { VolumeTile } from './volume-tile';

/** Above it covers would bury the page: a honeycomb says the same. */
const MOST_COVERS = 30;

type VolumesProps = { locale: Locale; entry: CatalogueEntry; volumes: Volume[] };

async function Honeycomb({ locale, entry, volumes }: VolumesProps) {
  const t = await getTranslations('volume', locale);
  const nameOf = ({ number, title }: Volume) =>
    title === null ? t('number', { number }) : t('numberAndTitle', { number, title });
  return (
    <div className="comb-box mt-6">
      <ol className="comb">
        {volumes.map((volume) => (
          <li key={volume.number}>
            <PageLink
              locale={locale}
              to={places.volume(entry.slug, volume.number)}
              aria-label={nameOf(volume)}
              title={volume.title ?? undefined}
              className="block"
            >
              <HexCell state="owned" number={volume.number} />
            </PageLink>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Covers({ locale, entry, volumes }: VolumesProps) {
  return (
    <ol className="mt-6 grid grid-cols-3 sm:grid-cols-5 lg:grid-cols-8 gap-x-3.5 lg:gap-x-5 gap-y-8">
      {volumes.map((volume) => (
        <VolumeTile key={volume.number} locale={locale} entry={entry} volume={volume} />
      ))}
    </ol>
  );
}

/** Every title that is known, for those the honeycomb only numbers. */
async function Titles({ locale, entry, volumes }: VolumesProps) {
  const titled = volumes.filter(({ title }) => title !== null);
  return (
    titled.length > 0 && (
      <ol className="mt-8 columns-1 sm:columns-2 lg:columns-3 gap-x-10">
        {titled.map(({ number, title, year }) => (
          <li key={number} className="flex gap-3 py-1.5 break-inside-avoid">
            <span className="num text-ink-3 w-7 text-right flex-none">{number}</span>
            <PageLink
              locale={locale}
              to={places.volume(entry.slug, number)}
              className="serif hover:underline underline-offset-4"
            >
              {title}
            </PageLink>
            {year !== undefined && <span className="num text-small text-ink-3 ml-auto">{year}</span>}
          </li>
        ))}
      </ol>
    )
  );
}

/** Every volume in order, and since when its number is known. */
export async function VolumeList({ locale, entry }: { locale: Locale; entry: CatalogueEntry }) {
  const volumes = volumesOf(locale, entry);
  const isLong = volumes.length > MOST_COVERS;
  if (!volumes.length) return null;
  return isLong ? (
    <>
      <div className="comb-slot" data-volumes="" />
      <Honeycomb locale={locale} entry={entry} volumes={volumes} />
      <Titles locale={locale} entry={entry} volumes={volumes} />
    </>
  ) : (
    <Covers locale={locale} entry={entry} volumes={volumes} />
  );
}
