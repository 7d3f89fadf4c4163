'use client';

import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SuggestedSeries } from '@/lib/series/recognition/recognition.schemas';
import { suggestedSeriesQuery } from '@/lib/series/suggest-series.client';

const PAUSE = 300;

type Typed = { title: string; author: string };

/** What was typed, once the hand rests. */
const useRested = (typed: Typed): Typed => {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
};

function useQuestion() {
  const t = useTranslations('bookForm.suggest');
  return ({ name, volume_number, covers, volume_label }: SuggestedSeries) => {
    if (volume_number !== null) return t('volume', { number: volume_number, name });
    const [first, last] = [covers[0], covers.at(-1)];
    if (first !== undefined && last !== undefined) return t('volumes', { first, last, name });
    return volume_label ? t('label', { label: volume_label, name }) : t('series', { name });
  };
}

type SeriesHintProps = { typed: Typed; onChoose: (series: SuggestedSeries) => void };

/** «Tome 3 de One Piece ?» while a title is typed: one tap fills in the saga and the volume. */
export function SeriesHint({ typed, onChoose }: SeriesHintProps) {
  const questionOf = useQuestion();
  const { title, author } = useRested(typed);
  const [answered, setAnswered] = useState('');
  const query = suggestedSeriesQuery({ title: title.trim(), author: author.trim() });
  const { data } = useQuery(query);
  const isAsked = title.trim() !== '' && title !== answered;
  return (
    <div role="status" className="sm:col-span-2 flex flex-wrap gap-2 empty:hidden">
      {isAsked &&
        data?.suggestions.map((series) => (
          <button
            key={series.slug}
            type="button"
            className="chip cursor-pointer whitespace-normal! text-left"
            onClick={() => {
              setAnswered(title);
              onChoose(series);
            }}
          >
            <Sparkles className="icon" />
            {questionOf(series)}
          </button>
        ))}
    </div>
  );
}
