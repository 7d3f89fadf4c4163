import { useTranslations } from 'use-intl';
import type { Category } from '@/lib/books/books.schemas';
import { isbnIn } from '@/lib/books/isbn';
import type { BookTitle } from '@/lib/books/titles.schemas';
import { workPath } from '../work-path';
import type { FoundBook } from '@/lib/openlibrary/items.schemas';
import type { Suggested } from '@/lib/search/suggest';

/** Without an address it forgets what was searched. */
export type Option = { href?: string; text: string; note?: string; category?: Category; cover?: BookTitle };

type Kind = 'recent' | 'forget' | 'sagas' | 'books' | 'authors' | 'found' | 'all';
export type OptionGroup = { kind: Kind; label: string; options: Option[] };

const resultsOf = (q: string) => `/search?${new URLSearchParams({ q })}`;

type Told = { text: string; own: Suggested; found: FoundBook[]; recent: string[] };

/** What is offered for what stands in the field: recent searches while it is empty, and always the whole results. */
export function useOptionGroups({ text, own, found, recent }: Told): OptionGroup[] {
  const t = useTranslations('search');
  const noteOf = ({ title, author, saga, volume_number: number }: BookTitle) => {
    if (!saga || saga === title) return author;
    return [number === null ? saga : t('placed', { saga, number }), author].join(' · ');
  };
  const groups: OptionGroup[] = [
    {
      kind: 'recent',
      label: t('recent'),
      options: text ? [] : recent.map((words) => ({ href: resultsOf(words), text: words })),
    },
    {
      kind: 'forget',
      label: t('forget'),
      options: text || recent.length === 0 ? [] : [{ text: t('forget') }],
    },
    {
      kind: 'sagas',
      label: t('ownSagas'),
      options: own.sagas.map(({ name, volumes }) => ({
        href: `/library/sagas/${encodeURIComponent(name)}`,
        text: name,
        note: t('ownVolumes', { count: volumes }),
      })),
    },
    {
      kind: 'books',
      label: t('ownBooks'),
      options: own.books.map((book) => ({
        href: `/books/${book.id}`,
        text: book.title,
        note: noteOf(book),
        cover: book,
      })),
    },
    {
      kind: 'authors',
      label: t('ownAuthors'),
      options: own.authors.map((author) => ({ href: `/library?${new URLSearchParams({ author })}`, text: author })),
    },
    {
      kind: 'found',
      label: t('open_library'),
      options: found.map(({ ol_key, title, author, category }) => ({
        href: workPath(ol_key, isbnIn(text)),
        text: title,
        note: author,
        category,
      })),
    },
    {
      kind: 'all',
      label: t('submit'),
      options: text ? [{ href: resultsOf(text), text: t('everything', { q: text }) }] : [],
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
