'use client';

import type { ReactNode } from 'react';
import { useIgnoring } from '@/lib/discover/ignored.client';
import type { IgnoreSuggestion } from '@/lib/discover/ignored.schemas';
import { IgnoreForm, type IgnoreWords } from './ignore-form';

type SuggestionCardProps = {
  what: IgnoreSuggestion;
  words: IgnoreWords & { ignored: string };
  cover: ReactNode;
  /** What adds it to the library. */
  action: ReactNode;
  children: ReactNode;
};

/** A suggestion with its reason. One that is ignored leaves its place to a word about that, until the page is left. */
export function SuggestionCard({ what, words, cover, action, children }: SuggestionCardProps) {
  const { isIgnored } = useIgnoring(what);
  const shown = isIgnored ? 'invisible' : '';
  return (
    <li className="card p-4 relative flex flex-col gap-3 min-h-[13.5rem]">
      <div className={`flex gap-4 flex-1 ${shown}`}>
        <span className="w-[72px] lg:w-20 flex-none">{cover}</span>
        <div className="min-w-0 flex-1">{children}</div>
      </div>
      {isIgnored && (
        <p className="absolute inset-x-4 top-4 bottom-16 grid place-items-center text-center">{words.ignored}</p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <div className={`flex flex-wrap gap-2 ${shown}`}>{action}</div>
        <div className="ml-auto">
          <IgnoreForm what={what} words={words} />
        </div>
      </div>
    </li>
  );
}
