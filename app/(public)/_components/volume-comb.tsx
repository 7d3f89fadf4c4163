import type { Route } from 'next';
import Link from 'next/link';
import { HexCell } from '@/app/_components/hex-cell';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { ShownVolume } from './volume-tiles';

type VolumesProps = { volumes: readonly ShownVolume[] };

/** Every volume as a cell. A reader's own honeycomb takes its place. */
export async function VolumeComb({ locale, volumes }: VolumesProps & { locale: Locale }) {
  const t = await getTranslations('volume', locale);
  return (
    <>
      <div className="comb-slot" data-volumes="" />
      <div className="comb-box mt-6">
        <ol className="comb">
          {volumes.map(({ number, name, title, href }) => (
            <li key={number}>
              <Link
                href={href as Route}
                prefetch={false}
                aria-label={title === null ? name : t('numberAndTitle', { number, title })}
                title={title ?? undefined}
                className="block"
              >
                <HexCell state="owned" number={number} />
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Every title that is known, for those the honeycomb only numbers. */
export function VolumeTitles({ volumes }: VolumesProps) {
  const titled = volumes.filter(({ title }) => title !== null);
  return (
    titled.length > 0 && (
      <ol className="mt-8 columns-1 sm:columns-2 lg:columns-3 gap-x-10">
        {titled.map(({ number, title, year, href }) => (
          <li key={number} className="flex gap-3 py-1.5 break-inside-avoid">
            <span className="num text-ink-3 w-7 text-right flex-none">{number}</span>
            <Link href={href as Route} prefetch={false} className="serif hover:underline underline-offset-4">
              {title}
            </Link>
            {year !== undefined && <span className="num text-small text-ink-3 ml-auto">{year}</span>}
          </li>
        ))}
      </ol>
    )
  );
}
