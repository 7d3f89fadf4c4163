import { ChevronLeft, Compass, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { SearchForm } from '@/app/_components/search-form';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';
import { readerLanguage } from '@/lib/openlibrary/reader-language';
import { searchUniversal } from '@/lib/openlibrary/universal.service';
import { ADD_BY_HAND } from '../books/add-query';
import { FlashMessage } from '../_components/flash-message';
import { Filters } from './_components/filters';
import { type BookResult, ResultRow } from './_components/result-row';
import { SeriesResult } from './_components/series-result';
import { SourceNotice } from './_components/source-notice';
import { filtered, isOf } from './results';
import { isLastPart, parseResultsQuery, PART, type ResultsQuery, resultsPath, UNFILTERED } from './results-query';

// A page waits no longer; what Open Library brings later is kept, and «Réessayer» shows it.
const PATIENCE = 3000;

export async function generateMetadata({ searchParams }: PageProps<'/search'>): Promise<Metadata> {
  const { q } = parseResultsQuery(await searchParams);
  const t = await getTranslations('search');
  return { title: q ? t('resultsTitle', { q }) : t('title') };
}

async function Summary({ results }: { results: UniversalResult[] }) {
  const t = await getTranslations('search');
  const count = (type: UniversalResult['type']) => results.filter(isOf(type)).length;
  const parts = [
    count('series') > 0 && t('sagasCount', { count: count('series') }),
    t('ownCount', { count: count('own_book') }),
    t('foundCount', { count: count('open_library') }),
  ];
  return (
    <p className="text-ink-2 mt-3">{t('count', { total: results.length, parts: parts.filter(Boolean).join(', ') })}</p>
  );
}

async function NothingFound({ query }: { query: ResultsQuery }) {
  const t = await getTranslations('search');
  const nav = await getTranslations('nav');
  if (query.category || query.source || query.language)
    return (
      <EmptyState title={t('noneTitle')} text={t('noneFiltered')}>
        <LinkButton href={resultsPath(query, UNFILTERED)}>{t('clear')}</LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState title={t('noneTitle')} text={t('noneText')}>
      <LinkButton kind="primary" href={ADD_BY_HAND}>
        <Plus className="icon" />
        {nav('addBook')}
      </LinkButton>
    </EmptyState>
  );
}

async function Found({ results, query }: { results: UniversalResult[]; query: ResultsQuery }) {
  const t = await getTranslations('search');
  const sagas = results.filter((result) => result.type === 'series');
  const books = results.filter((result): result is BookResult => result.type !== 'series');
  return (
    <>
      {sagas.length > 0 && (
        <section className="mb-9">
          <h2 className="text-h2 mb-3">{t('sagas')}</h2>
          <div className="grid sm:grid-cols-2 gap-4">
            {sagas.map((result) => (
              <SeriesResult key={result.series.name} result={result} />
            ))}
          </div>
        </section>
      )}
      {books.length > 0 && (
        <section>
          <h2 className="text-h2">{t('books')}</h2>
          <ul className="divide-y divide-line rule mt-1">
            {books.map((result) => (
              <ResultRow
                key={result.type === 'own_book' ? result.book.id : result.book.ol_key}
                result={result}
                q={query.q}
                back={resultsPath(query)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type MoreProps = { query: ResultsQuery; total: number; works: number };

/** The way to the results that are not shown, however many there are. */
async function More({ query, total, works }: MoreProps) {
  const t = await getTranslations('search');
  const shown = PART * query.parts;
  if (total <= shown && works <= shown) return null;
  return (
    <nav className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3" aria-label={t('rest')}>
      {!isLastPart(query) && (
        <LinkButton href={resultsPath(query, { parts: query.parts + 1 })} scroll={false} rel="next">
          {t('more')}
        </LinkButton>
      )}
      <p className="text-small text-ink-2">
        {works > shown && t('works', { count: works })} {isLastPart(query) && t('narrower')}
      </p>
    </nav>
  );
}

async function Results({ userId, query }: { userId: string; query: ResultsQuery }) {
  const language = readerLanguage({ headers: await headers() });
  const asked = { q: query.q, category: undefined, limit: PART * query.parts };
  const { results, total, works, degraded, stale_seconds } = await searchUniversal(userId, asked, {
    language,
    patience: PATIENCE,
    tolerant: true,
  });
  const left = filtered(results, query);
  const t = await getTranslations('search');
  return (
    <>
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none mt-1 break-words">
        {t.rich('results', { q: query.q, em: (words) => <em>{words}</em> })}
      </h1>
      <Summary results={results} />
      <div className="mt-5 mb-6">
        <Filters results={results} query={query} />
      </div>
      {degraded && <SourceNotice kind="away" retry={resultsPath(query)} />}
      {stale_seconds !== undefined && <SourceNotice kind="stale" retry={resultsPath(query)} />}
      {left.length > 0 ? <Found results={left} query={query} /> : <NothingFound query={query} />}
      <More query={query} total={total} works={works} />
    </>
  );
}

async function Start() {
  const t = await getTranslations('search');
  const nav = await getTranslations('nav');
  return (
    <>
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none mt-1">{t('startTitle')}</h1>
      <p className="text-ink-2 mt-3">{t('startText')}</p>
      <LinkButton href="/discover" className="mt-6">
        <Compass className="icon" />
        {nav('discover')}
      </LinkButton>
    </>
  );
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const user = await requireUser();
  const query = parseResultsQuery(await searchParams);
  const nav = await getTranslations('nav');
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <FlashMessage />
      <SearchForm readerId={user.id} className="sm:hidden mt-4" />
      <div className="pt-4 lg:pt-9">
        <LinkButton kind="text" href="/library" className="px-0! text-ink-2!">
          <ChevronLeft className="icon" />
          {nav('backToLibrary')}
        </LinkButton>
        {query.q ? <Results userId={user.id} query={query} /> : <Start />}
      </div>
    </main>
  );
}
