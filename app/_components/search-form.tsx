'use client';

import { lazyHelp } from './search/lazy-help';
import { SearchField } from './search/search-field';

const Suggestions = lazyHelp(() => import('./search/suggestions').then((file) => file.Suggestions));

export function SearchForm({ readerId, className }: { readerId: string; className?: string }) {
  return (
    <SearchField className={className} suggestions={(field) => <Suggestions field={field} readerId={readerId} />} />
  );
}
