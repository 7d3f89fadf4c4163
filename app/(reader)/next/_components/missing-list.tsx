import { List } from 'lucide-react';
import { LinkButton } from '@/app/_components/button';
import { PageLink } from '@/app/_components/page-link';
import { getFormatter, getLocale, getTranslations } from '@/lib/i18n/server';
import type { NextUp } from '@/lib/next-up/next-up.schemas';
import { places } from '@/lib/public-pages/places';
import { AddMissing } from './add-missing';
import { SoFar } from './so-far';

type Missing = NextUp['missing'][number];

const MOST_NAMED = 6;
/** The list for the bookshop has them all. */
const MOST_SAGAS = 6;

async function Saga({ missing }: { missing: Missing }) {
  const [t, format] = [await getTranslations('next'), await getFormatter()];
  const { saga, series, gaps, tail } = missing;
  const numbers = [...gaps, ...tail];
  const named = numbers.slice(0, MOST_NAMED).map(String);
  const more = numbers.length - named.length;
  const list = format.list(more > 0 ? [...named, t('more', { count: more })] : named);
  return (
    <li className="py-3 flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <h3 className="text-[1.0625rem] leading-tight wrap-anywhere">
          {series ? (
            <PageLink locale={await getLocale()} to={places.saga(series)} className="py-1!">
              {saga}
            </PageLink>
          ) : (
            saga
          )}
        </h3>
        <p className="text-small text-missing num mt-1 mb-1.5">
          {t('missingVolumes', { count: numbers.length, list })}
        </p>
        <SoFar of={missing} />
      </div>
      <AddMissing
        saga={saga}
        volumes={numbers}
        label={t('addMissing', { count: numbers.length, number: String(numbers[0]), saga })}
      />
    </li>
  );
}

type MissingListProps = { sagas: Missing[]; totals: NextUp['totals'] };

export async function MissingList({ sagas, totals }: MissingListProps) {
  const t = await getTranslations('next');
  if (sagas.length === 0) return null;
  const shown = sagas.slice(0, MOST_SAGAS);
  const others = totals.missing - shown.length;
  return (
    <section className="max-lg:order-3 min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-h2 lg:text-h3">{t('missing')}</h2>
        <span className="text-small text-ink-2 num">{t('volumes', { count: totals.missing_volumes })}</span>
      </div>
      <ul className="mt-1 divide-y divide-line">
        {shown.map((missing) => (
          <Saga key={missing.saga} missing={missing} />
        ))}
      </ul>
      {others > 0 && <p className="text-small text-ink-2 mb-1">{t('otherSagas', { count: others })}</p>}
      <LinkButton href="/wishes" prefetch={false} className="w-full mt-3">
        <List className="icon" />
        {t('shoppingList')}
      </LinkButton>
    </section>
  );
}
