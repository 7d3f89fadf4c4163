import { PageLink } from '@/app/_components/page-link';
import { getFormatter, getLocale, getTranslations } from '@/lib/i18n/server';
import type { NextUp } from '@/lib/next-up/next-up.schemas';
import { places } from '@/lib/public-pages/places';

type Missing = NextUp['missing'][number];

const AT_MOST = 6;

async function Saga({ missing: { saga, series, gaps, tail } }: { missing: Missing }) {
  const [t, format] = [await getTranslations('next'), await getFormatter()];
  const numbers = [...gaps, ...tail];
  const named = numbers.slice(0, AT_MOST).map(String);
  const more = numbers.length - named.length;
  const list = format.list(more > 0 ? [...named, t('more', { count: more })] : named);
  return (
    <li className="py-3">
      <h3 className="text-h3">
        {series ? (
          <PageLink locale={await getLocale()} to={places.saga(series)}>
            {saga}
          </PageLink>
        ) : (
          saga
        )}
      </h3>
      <p className="text-small text-missing num">{t('missingVolumes', { count: numbers.length, list })}</p>
    </li>
  );
}

export async function MissingList({ sagas, total }: { sagas: Missing[]; total: number }) {
  const t = await getTranslations('next');
  if (sagas.length === 0) return null;
  return (
    <section>
      <h2 className="text-h2 flex items-baseline justify-between gap-3">
        {t('missing')} <span className="text-small font-sans text-ink-2">{t('sagas', { count: total })}</span>
      </h2>
      <ul className="divide-y divide-line rule mt-2">
        {sagas.map((missing) => (
          <Saga key={missing.saga} missing={missing} />
        ))}
      </ul>
    </section>
  );
}
