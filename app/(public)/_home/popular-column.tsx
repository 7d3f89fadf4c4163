import { Cover } from '@/app/_components/cover/cover';
import { PageLink } from '@/app/_components/page-link';
import { POPULAR_SAGAS, type PopularSaga } from './popular-sagas';
import type { Category } from '@/lib/books/books.schemas';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { places } from '@/lib/public-pages/places';

async function SagaRow({ locale, saga, category }: { locale: Locale; saga: PopularSaga; category: Category }) {
  const t = await getTranslations('home', locale);
  const { name, slug, authors, firstVolume = '', volumes } = saga;
  return (
    <li className="flex items-center gap-4 py-2.5">
      <span className="w-12 flex-none">
        <Cover book={{ title: firstVolume, saga: name, author: authors, volume_number: 1, category }} />
      </span>
      <span className="min-w-0">
        <PageLink
          locale={locale}
          to={places.saga(slug)}
          className="serif text-h3 block hover:underline underline-offset-4"
        >
          {name}
        </PageLink>
        <span className="text-small text-ink-2 block">{authors}</span>
        <span className="text-small text-ink-3 num block">
          {volumes ? t('finished', { count: volumes }) : t('ongoing')}
        </span>
      </span>
    </li>
  );
}

const HEADING = { roman: 'romans', bd: 'comics', manga: 'mangas' } as const;

/** The best known sagas of a category, each leading to its page. */
export async function PopularColumn({ locale, category }: { locale: Locale; category: Category }) {
  const t = await getTranslations('home', locale);
  return (
    <section>
      <h3 className="text-h2 pb-3 border-b-2" style={{ borderColor: `var(--${category})` }}>
        {t(HEADING[category])}
      </h3>
      <ul className="mt-2">
        {POPULAR_SAGAS[category].map((saga) => (
          <SagaRow key={saga.slug} locale={locale} saga={saga} category={category} />
        ))}
      </ul>
    </section>
  );
}
