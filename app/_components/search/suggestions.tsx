'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useId } from 'react';
import { useTranslations } from 'use-intl';
import { useFoundSuggestions, useOwnSuggestions } from '@/lib/search/suggestions.client';
import { useOptionGroups } from './options';
import { SuggestionList } from './suggestion-list';
import { useField } from './use-field';
import { useOptionKeys } from './use-option-keys';
import { useRecentSearches } from './use-recent-searches';

const keepFocus = (event: MouseEvent) => event.preventDefault();

/** What is offered under the search while one types. It comes once the field has the focus, and not with the page. */
export function Suggestions({ field, readerId }: { field: HTMLInputElement; readerId: string }) {
  const t = useTranslations('search');
  const router = useRouter();
  const listId = useId();
  const { text, isOpen, setOpen } = useField(field);
  const { recent, remember, forget } = useRecentSearches(field, readerId);
  const own = useOwnSuggestions(readerId, text, isOpen);
  const { books: found, isAway, isAsking } = useFoundSuggestions(text, isOpen);
  const groups = useOptionGroups({ text, own, found, recent });
  const options = groups.flatMap((group) => group.options);
  const isShown = isOpen && options.length > 0;
  const choose = (number: number) => {
    const href = options[number]?.href;
    if (!href) return forget();
    if (text) remember(text);
    field.form?.reset();
    field.blur();
    router.push(href as Route);
  };
  const keys = { field, listId, text, count: options.length, isShown, onOpen: setOpen, onChoose: choose };
  const { active, idOf } = useOptionKeys(keys);
  const notice = (isAway && t('unreachable')) || (isAsking && t('asking'));
  return (
    <>
      <p role="status" className="sr">
        {isShown && t('found', { count: text ? options.length - 1 : recent.length })}
      </p>
      {isShown && (
        <div className="suggestions" onMouseDown={keepFocus}>
          <SuggestionList id={listId} groups={groups} active={active} idOf={idOf} onChoose={choose} />
          {notice && <p className="px-4 pb-3 pt-2 text-small text-ink-2">{notice}</p>}
        </div>
      )}
    </>
  );
}
