import { Cover } from '../_components/cover/cover';
import { POPULAR_SAGAS, type PopularSaga } from './popular-sagas';
import type { Category } from '@/lib/books/books.schemas';
import { getTranslations } from '@/lib/i18n/server';

async function SagaRow({ saga, category }: { saga: PopularSaga; category: Category }) {
  const t = await getTranslations('home');
  const { name, authors, firstVolume = '', volumes } = saga;
  return (
    <li className="flex items-center gap-4 py-2.5">
      <span className="w-12 flex-none">
        <Cover book={{ title: firstVolume, saga: name, author: authors, volume_number: 1, category }} />
      </span>
      <span className="min-w-0">
        <span className="serif text-h3 block">{name}</span>
        <span className="text-small text-ink-2 block">{authors}</span>
        <span className="text-small text-ink-3 num block">
          {volumes ? t('finished', { count: volumes }) : t('ongoing')}
        </span>
      </span>
    </li>
  );
}

const HEADING = { roman: 'romans', bd: 'comics', manga: 'mangas' } as const;

/** Names only: a saga has no page of its own yet. */
export async function PopularColumn({ category }: { category: Category }) {
  const t = await getTranslations('home');
  return (
    <section>
      <h3 className="text-h2 pb-3 border-b-2" style={{ borderColor: `var(--${category})` }}>
        {t(HEADING[category])}
      </h3>
      <ul className="mt-2">
        {POPULAR_SAGAS[category].map((saga) => (
          <SagaRow key={saga.name} saga={saga} category={category} />
        ))}
      </ul>
    </section>
  );
}
