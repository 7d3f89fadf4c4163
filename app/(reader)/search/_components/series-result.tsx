import { Cover } from '@/app/_components/cover/cover';
import { Badge, CategoryLabel } from '@/app/_components/labels';
import { PageLink } from '@/app/_components/page-link';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';
import { places } from '@/lib/public-pages/places';
import { findEntry } from '@/lib/series/find-entry';

type SeriesResultProps = { result: Extract<UniversalResult, { type: 'series' }> };

export async function SeriesResult({ result: { series } }: SeriesResultProps) {
  const t = await getTranslations('search');
  const category = await getTranslations('category');
  const { name, authors, volumes, status } = series;
  const author = authors.join(', ');
  const slug = findEntry(name)?.slug;
  const state = t(status === 'completed' ? 'completed' : 'ongoing');
  return (
    <article className="card p-4 flex gap-4">
      <span className="w-[72px] lg:w-[84px] flex-none">
        <Cover book={{ title: name, author, saga: name, volume_number: 1, category: series.category }} />
      </span>
      <div className="min-w-0">
        <p className="flex items-center gap-2">
          <Badge kind="plain">
            <span className="uppercase">{t('series')}</span>
          </Badge>
          <CategoryLabel category={series.category}>{category(series.category)}</CategoryLabel>
        </p>
        <h3 className="text-h3 mt-1.5 clamp-2">
          {slug ? (
            <PageLink locale={await getLocale()} to={places.saga(slug)}>
              {name}
            </PageLink>
          ) : (
            name
          )}
        </h3>
        <p className="text-small text-ink-2 clamp-1">{author}</p>
        <p className="text-small text-ink-2 num">{t('volumes', { count: volumes, state })}</p>
      </div>
    </article>
  );
}
