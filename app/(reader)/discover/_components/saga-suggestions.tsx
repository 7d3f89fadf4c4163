import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import { CategoryLabel } from '@/app/_components/labels';
import { ProgressBar } from '@/app/_components/progress-bar';
import type { SagaSuggestion } from '@/lib/discover/saga-suggestions.service';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { AddVolume } from './add-volume';
import { Suggestions } from './suggestions';
import { SuggestionCard } from './suggestion-card';
import { ignoreWords } from './words';

/** So many volumes can be added from a card; the page of the saga has them all. */
const OFFERED = 2;
const NAMED = 6;

async function volumeWords(saga: string, number: number) {
  const t = await getTranslations('discover');
  const said = { saga, number };
  return {
    add: t('addVolume', said),
    addLabel: t('addVolumeLabel', said),
    owned: t('volumeOwned', said),
    added: t('volumeAdded', said),
    failed: t('volumeFailed', said),
    undo: t('undo'),
    undoHint: t('undoAddHint'),
  };
}

async function Next({ saga, next }: { saga: string; next: NonNullable<SagaSuggestion['next']> }) {
  const [t, volumes] = [await getTranslations('discover'), await getTranslations('volume')];
  const { number, title, read, total } = next;
  const percent = Math.round((read / Math.max(1, total)) * 100);
  return (
    <>
      <p className="text-small clamp-2">{title ? volumes('numberAndTitle', next) : volumes('number', { number })}</p>
      <div className="mt-3">
        <ProgressBar percent={percent} label={t('progressOf', { saga })} />
        <p className="text-micro text-ink-2 num mt-1">{t('readOf', { read, total })}</p>
      </div>
    </>
  );
}

async function Missing({ numbers }: { numbers: number[] }) {
  const [t, format] = [await getTranslations('discover'), await getFormatter()];
  if (numbers.length === 0) return null;
  const named = numbers.slice(0, NAMED).map(String);
  const more = numbers.length - named.length;
  const list = format.list(more > 0 ? [...named, t('more', { count: more })] : named);
  return <p className="text-small text-missing num mt-1">{t('missingVolumes', { count: numbers.length, list })}</p>;
}

async function Suggestion({ suggestion: { saga, author, category, next, missing } }: { suggestion: SagaSuggestion }) {
  const [t, categories] = [await getTranslations('discover'), await getTranslations('category')];
  const offered = [...(next ? [next.number] : []), ...missing].slice(0, OFFERED);
  const subject = { title: next?.title || saga, author, category, saga, volume_number: offered[0] ?? null };
  const words = await Promise.all(offered.map(async (number) => [number, await volumeWords(saga, number)] as const));
  return (
    <SuggestionCard
      what={{ kind: 'saga', key: saga, title: saga, author }}
      words={await ignoreWords(saga)}
      cover={<Cover book={subject} />}
      action={words.map(([number, said]) => (
        <AddVolume key={number} saga={saga} volume={number} words={said} />
      ))}
    >
      <p className="text-micro flex flex-wrap gap-x-3">
        <CategoryLabel category={category}>{categories(category)}</CategoryLabel>
        <span className="text-ink-2">{t(next ? 'becauseBegun' : 'becauseGaps')}</span>
      </p>
      <h3 className="text-h3 mt-0.5 clamp-2">
        <Link href={`/library/sagas/${encodeURIComponent(saga)}` as Route} prefetch={false}>
          {saga}
        </Link>
      </h3>
      {next && <Next saga={saga} next={next} />}
      <Missing numbers={missing} />
    </SuggestionCard>
  );
}

type SagaSuggestionsProps = { title: string; sagas: SagaSuggestion[]; atMost: number };

export async function SagaSuggestions({ title, sagas, atMost }: SagaSuggestionsProps) {
  const t = await getTranslations('discover');
  if (sagas.length === 0) return null;
  return (
    <Suggestions title={title} note={t('sagas', { count: sagas.length })}>
      {sagas.slice(0, atMost).map((suggestion) => (
        <Suggestion key={suggestion.saga} suggestion={suggestion} />
      ))}
    </Suggestions>
  );
}
