import type { ReactNode } from 'react';
import { Badge, CategoryLabel } from '@/app/_components/labels';
import { Cover } from '@/app/_components/cover/cover';
import { PageLink } from '@/app/_components/page-link';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { places } from '@/lib/public-pages/places';
import { volumesOf } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { coverOf } from './volume-cover';
import { wordsOf } from './saga-words';

/** Up to three covers, the first in front. */
function CoverFan({ locale, entry }: { locale: Locale; entry: CatalogueEntry }) {
  const [first, second, third] = volumesOf(locale, entry);
  const behind = { height: '100%', width: 'auto', marginLeft: 'auto' };
  return (
    <div className="relative flex-none w-[112px] lg:w-[190px] mr-10 lg:mr-12">
      {third && (
        <span className="absolute inset-y-4 left-10 -right-[34px] lg:-right-[46px]">
          <Cover book={coverOf(entry, third)} plain style={behind} />
        </span>
      )}
      {second && (
        <span className="absolute inset-y-2 left-5 -right-[17px] lg:-right-[23px]">
          <Cover book={coverOf(entry, second)} plain style={behind} />
        </span>
      )}
      <span className="relative block">
        <Cover book={coverOf(entry, first)} />
      </span>
    </div>
  );
}

async function AuthorLinks({ locale, entry }: { locale: Locale; entry: CatalogueEntry }) {
  const t = await getTranslations('saga', locale);
  const names = [...new Set(entry.authors.map(({ name }) => name))];
  const rolesOf = (name: string) =>
    entry.authors
      .filter((author) => author.name === name && author.role !== 'author')
      .map(({ role }) => t('role', { role }));
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-body text-ink-2">
      {names.map((name) => {
        const roles = rolesOf(name);
        return (
          <li key={name} className="inline-flex items-center min-h-tap sm:min-h-0 gap-1.5">
            <PageLink
              locale={locale}
              to={places.author(name)}
              className="underline underline-offset-4 decoration-line-strong"
            >
              {name}
            </PageLink>
            {roles.length > 0 && <span className="text-small text-ink-3">{roles.join(', ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

type SagaHeadProps = { locale: Locale; entry: CatalogueEntry; panel: ReactNode };

export async function SagaHead({ locale, entry, panel }: SagaHeadProps) {
  const [category, state, words] = [
    await getTranslations('category', locale),
    await getTranslations('seriesState', locale),
    await wordsOf(locale, entry),
  ];
  return (
    <div className="mt-2 lg:mt-3 grid lg:grid-cols-[minmax(0,1fr)_400px] gap-x-16 gap-y-7">
      <div className="flex flex-col lg:flex-row gap-x-9 gap-y-5 items-start">
        <CoverFan locale={locale} entry={entry} />
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <CategoryLabel category={entry.category}>{category(entry.category)}</CategoryLabel>
            <Badge kind="line">{state(entry.state)}</Badge>
          </div>
          <h1 className="text-[2.25rem] leading-[1.04] lg:text-[3.25rem] tracking-[-.025em] mt-3">{entry.name}</h1>
          <AuthorLinks locale={locale} entry={entry} />
          <p className="text-small text-ink-2 num first-letter:uppercase">{words.line}</p>
          <p className="mt-4 max-w-[34rem] text-ink-2">{entry.description[locale]}</p>
        </div>
      </div>
      {panel}
    </div>
  );
}
