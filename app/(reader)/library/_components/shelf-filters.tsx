import { SlidersHorizontal } from 'lucide-react';
import { Button, LinkButton } from '@/app/_components/button';
import { Select, TextField } from '@/app/_components/field';
import { NARROWED_BY } from '@/lib/books/shelf';
import { getTranslations } from '@/lib/i18n/server';
import { type LibraryQuery, libraryPath, saidOf, WITHOUT_FILTERS } from '../library-query';

const STARS = [1, 2, 3, 4, 5];

const isFilter = (name: string) => (NARROWED_BY as readonly string[]).includes(name);

async function Fields({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('shelfFilters');
  const year = { inputMode: 'numeric', pattern: '-?[0-9]{1,4}', autoComplete: 'off' } as const;
  return (
    <div className="grid sm:grid-cols-2 lg:grid-cols-6 gap-4">
      <TextField label={t('author')} name="author" defaultValue={query.author} list="known-authors" />
      <TextField label={t('saga')} name="saga" defaultValue={query.saga} list="known-sagas" />
      <TextField label={t('tag')} name="tag" defaultValue={query.tag} list="known-tags" />
      <Select label={t('min_rating')} name="min_rating" defaultValue={query.min_rating ?? ''}>
        <option value="">{t('anyRating')}</option>
        {STARS.map((stars) => (
          <option key={stars} value={stars}>
            {t('stars', { count: stars })}
          </option>
        ))}
      </Select>
      <TextField label={t('year_start')} name="year_start" defaultValue={query.year_start} {...year} />
      <TextField label={t('year_end')} name="year_end" defaultValue={query.year_end} {...year} />
      <label className="flex items-center gap-2 min-h-tap">
        <input
          type="checkbox"
          name="has_review"
          value="true"
          defaultChecked={query.has_review === 'true'}
          className="size-6 accent-[var(--brand-fill)]"
        />
        {t('has_review')}
      </label>
    </div>
  );
}

/** What narrows a shelf beside its tab and its status: a plain form, whose answer is an address. */
export async function ShelfFilters({ query }: { query: LibraryQuery }) {
  const t = await getTranslations('shelfFilters');
  const said = saidOf({ ...query, page: 1 });
  const active = said.filter(([name]) => isFilter(name)).length;
  return (
    <details className="max-sm:order-2 open:basis-full" open={active > 0}>
      <summary
        className="btn btn-text px-0! text-ink-2! list-none max-sm:min-w-tap"
        aria-label={t('title', { count: active })}
      >
        <SlidersHorizontal className="icon" />
        <span className="max-sm:sr-only">{t('title', { count: active })}</span>
        {active > 0 && (
          <span className="sm:hidden num" aria-hidden="true">
            {active}
          </span>
        )}
      </summary>
      <form action="/library" className="card p-4 lg:p-5 mt-2 grid gap-4" key={JSON.stringify(said)}>
        {said.map(([name, value]) => !isFilter(name) && <input key={name} type="hidden" name={name} value={value} />)}
        <Fields query={query} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t('apply')}</Button>
          {active > 0 && (
            <LinkButton kind="text" href={libraryPath(query, WITHOUT_FILTERS)} scroll={false}>
              {t('clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </details>
  );
}
