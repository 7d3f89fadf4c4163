'use client';

import { Search } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';

/** Writing is not asking for the search: «/» is then a letter like any other. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

/**
 * «/» and Ctrl+K lead to the search that can be seen: there is one in the header, and on a phone one on its own page, to which
 * they lead from any other. The field announces them from the moment they are heard, which is not before the script has come.
 */
const hearShortcuts = (field: HTMLInputElement) => {
  const onKeyDown = (event: KeyboardEvent) => {
    const isSlash = event.key === '/' && !isWriting(event.target);
    const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!(isSlash || isCtrlK)) return;
    if (field.checkVisibility()) field.select();
    else if (location.pathname !== '/search') open('/search#q', '_self');
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  if (location.hash === '#q') field.select();
  field.setAttribute('aria-keyshortcuts', '/ Control+K');
  return () => document.removeEventListener('keydown', onKeyDown);
};

type SearchFieldProps = {
  /** What is offered under the field, from when it has the focus. */
  suggestions: (field: HTMLInputElement) => ReactNode;
  className?: string;
};

/** A plain form that leads to the results: it works before, and without, script. */
export function SearchField({ suggestions, className = '' }: SearchFieldProps) {
  const t = useTranslations('search');
  const sought = useSearchParams().get('q') ?? '';
  const isResults = usePathname() === '/search';
  const [field, setField] = useState<HTMLInputElement>();
  return (
    <form role="search" action="/search" className={`relative ${className}`}>
      <label className="field rounded-full!">
        <Search className="icon text-ink-3" />
        <input
          key={isResults ? sought : ''}
          ref={hearShortcuts}
          type="search"
          name="q"
          defaultValue={isResults ? sought : ''}
          required
          maxLength={200}
          aria-label={t('field')}
          placeholder={t('hint')}
          enterKeyHint="search"
          // Who was in the field before the script came is noticed at the next letter.
          onFocus={(event) => setField(event.currentTarget)}
          onInput={(event) => setField(event.currentTarget)}
        />
      </label>
      <button type="submit" className="sr">
        {t('submit')}
      </button>
      {field && <Suspense>{suggestions(field)}</Suspense>}
    </form>
  );
}
