import { HexCell } from '@/app/_components/hex-cell';
import { PageLink } from '@/app/_components/page-link';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import type { NextUp } from '@/lib/next-up/next-up.schemas';
import { places } from '@/lib/public-pages/places';

export async function AnnouncedList({ volumes }: { volumes: NextUp['announced'] }) {
  const [t, locale] = [await getTranslations('next'), await getLocale()];
  if (volumes.length === 0) return null;
  return (
    <section className="max-lg:order-5 pt-7 rule">
      <h2 className="text-h2 lg:text-h3">{t('announced')}</h2>
      <ul className="mt-1 divide-y divide-line">
        {volumes.map(({ saga, series, number, year }) => (
          <li key={`${saga} ${number}`} className="py-3 flex items-center gap-3.5">
            <span aria-hidden="true">
              <HexCell state="announced" number={number} />
            </span>
            <div className="min-w-0">
              <h3 className="text-[1.0625rem] leading-tight wrap-anywhere">
                {series ? (
                  <PageLink locale={locale} to={places.saga(series)} className="py-1!">
                    {saga}
                  </PageLink>
                ) : (
                  saga
                )}
              </h3>
              <p className="text-small text-ink-2 num">{t('announcedIn', { number, year })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
