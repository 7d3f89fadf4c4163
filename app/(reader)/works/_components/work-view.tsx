import { CircleCheck } from 'lucide-react';
import { AddResult } from '@/app/(reader)/search/_components/add-result';
import { Cover } from '@/app/_components/cover/cover';
import { CategoryLabel } from '@/app/_components/labels';
import { getTranslations } from '@/lib/i18n/server';
import type { WorkDetails } from '../read-work';
import { workPath } from '@/app/_components/work-path';
import { EditionList } from './edition-list';
import { WorkFacts } from './work-facts';

async function Title({ work }: { work: WorkDetails }) {
  const [category, volumes] = [await getTranslations('category'), await getTranslations('volume')];
  const { name, volume_number: number = null } = work.series_suggestion ?? {};
  const place = number === null ? name : `${name}, ${volumes('number', { number })}`;
  return (
    <div className="min-w-0 pb-1 lg:pb-0 lg:pr-12">
      <CategoryLabel category={work.category}>{category(work.category)}</CategoryLabel>
      <h1 className="text-[1.875rem] leading-[1.05] lg:text-[2.75rem] lg:leading-[1.02] tracking-[-.025em] font-[540] mt-1.5 lg:mt-2 wrap-anywhere">
        {work.title}
      </h1>
      {work.subtitle && <p className="serif text-h3 mt-1.5 wrap-anywhere">{work.subtitle}</p>}
      {place && <p className="text-small mt-1.5">{place}</p>}
      <p className="mt-1.5 lg:mt-2 text-small lg:text-body text-ink-2">
        {[work.author, work.first_publish_year].filter(Boolean).join(', ')}
      </p>
    </div>
  );
}

/** What Open Library tells of a work, and the way to have it, or its edition with an ISBN, on one's shelf. */
export async function WorkView({ work, isbn }: { work: WorkDetails; isbn: string }) {
  const [t, search] = [await getTranslations('work'), await getTranslations('search')];
  const { name: saga = '', volume_number = null } = work.series_suggestion ?? {};
  return (
    <div className="book-view">
      <div className="book-view-cover">
        <Cover book={{ ...work, saga, volume_number }} eager />
      </div>
      <div className="book-view-title">
        <Title work={work} />
      </div>
      <div className="book-view-body">
        {work.is_owned ? (
          <p className="status status-completed min-h-tap">
            <CircleCheck className="icon" />
            {search('owned')}
          </p>
        ) : (
          <AddResult book={work} isbn={isbn} back={workPath(work.ol_key, isbn)} kind="primary" />
        )}
        {work.description && (
          <>
            <h2 className="text-h3 mt-7">{t('description')}</h2>
            <p className="mt-2 whitespace-pre-line max-w-text wrap-anywhere">{work.description}</p>
          </>
        )}
        <WorkFacts work={work} />
        <EditionList editions={work.editions} total={work.editions_total} />
      </div>
    </div>
  );
}
