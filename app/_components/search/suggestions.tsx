'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useId } from 'react';
import { useTranslations } from 'use-intl';
import { useFoundSuggestions, useOwnSuggestions } from '@/lib/search/suggestions.client';
import { useOptionGroups } from './options';
import { SuggestionList } from './suggestion-list';
import { useAddFound } from './use-add-found';
import { useField } from './use-field';
import { useOptionKeys } from './use-option-keys';
import { useRecentSearches } from './use-recent-searches';

const keepFocus = (event: MouseEvent) => event.preventDefault();

type SuggestionsProps = { field: HTMLInputElement; readerId: string };

/** What can be chosen, and added, for what stands in the field. */
function useOffer(readerId: string, text: string, isOpen: boolean, recent: string[]) {
  const own = useOwnSuggestions(readerId, text, isOpen);
  const { books: found, isAway, isAsking } = useFoundSuggestions(text, isOpen);
  const { listed, isAdded, addFound } = useAddFound({ readerId, text, isOpen, own, found });
  const groups = useOptionGroups({ ...listed, text, isAdded, recent });
  return { groups, isAway, isAsking, addFound, meant: listed.own.meant };
}

/** What is offered under the search while one types. It comes once the field has the focus, and not with the page. */
export function Suggestions({ field, readerId }: SuggestionsProps) {
  const t = useTranslations('search');
  const router = useRouter();
  const [listId, addHintId] = [useId(), useId()];
  const { text, isOpen, setOpen } = useField(field);
  const { recent, remember, forget } = useRecentSearches(field, readerId);
  const { groups, isAway, isAsking, addFound, meant } = useOffer(readerId, text, isOpen, recent);
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
  const add = (number: number) => {
    const book = options[number]?.found;
    if (book) addFound(book);
  };
  const keys = { field, listId, text, count: options.length, isShown, onOpen: setOpen, onChoose: choose, onAdd: add };
  const { active, idOf } = useOptionKeys(keys);
  const notice = (isAway && t('unreachable')) || (isAsking && t('asking'));
  return (
    <>
      <p role="status" className="sr">
        {isShown && t('found', { count: text ? options.length - 1 : recent.length })}
      </p>
      {isShown && (
        <div className="suggestions" onMouseDown={keepFocus}>
          <SuggestionList
            {...{ id: listId, groups, active, idOf, notice, addHintId }}
            sought={{ typed: text, meant }}
            onChoose={choose}
            onAdd={add}
          />
          <p id={addHintId} hidden>
            {t('addHint')}
          </p>
        </div>
      )}
    </>
  );
}
