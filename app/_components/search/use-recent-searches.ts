import { useEffect, useEffectEvent, useState } from 'react';
import { listen } from './listen';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches';

/** What a reader searched last: what the form of the field was sent with, and what led to a suggestion. */
export function useRecentSearches(field: HTMLInputElement, readerId: string) {
  const [recent, setRecent] = useState(() => recentSearches(readerId));
  const remember = (words: string) => {
    rememberSearch(readerId, words);
    setRecent(recentSearches(readerId));
  };
  const forget = () => {
    forgetSearches(readerId);
    setRecent([]);
  };
  const onSubmit = useEffectEvent(() => remember(field.value));
  useEffect(() => (field.form ? listen(field.form, ['submit'], () => onSubmit()) : undefined), [field]);
  return { recent, remember, forget };
}
