import { useTranslations } from 'use-intl';
import { isbnIn } from '@/lib/books/isbn';
import type { BookTitle } from '@/lib/books/titles.schemas';
import { shownAuthor } from '@/lib/books/unknown-author';
import type { FoundBook } from '@/lib/openlibrary/items.schemas';
import type { OwnSaga } from '@/lib/search/own-search';
import type { Suggested } from '@/lib/search/suggest';
import { foundSubject } from '../cover/found-subject';
import type { CoverSubject } from '../cover/subject';
import { workPath } from '../work-path';

export type Option = {
  /** Without an address it forgets what was searched. */
  href?: string;
  text: string;
  note?: string;
  cover?: CoverSubject & { cover_url?: string };
  /** One's own, which says how far one is with it. */
  own?: BookTitle;
  /** Of Open Library, which can be added from here. */
  found?: FoundBook;
  isAdded?: boolean;
};

type Kind = 'recent' | 'forget' | 'sagas' | 'books' | 'authors' | 'found' | 'all';
export type OptionGroup = { kind: Kind; label: string; options: Option[] };

const resultsOf = (q: string) => `/search?${new URLSearchParams({ q })}`;
const listed = (parts: (string | number | null)[], between: string) => parts.filter(Boolean).join(between);
const writtenBy = (author: string) => shownAuthor(author, '');

type Told = {
  text: string;
  own: Suggested;
  found: FoundBook[];
  isAdded: (book: FoundBook) => boolean;
  recent: string[];
};

function useOptions() {
  const t = useTranslations('search');
  const placeOf = ({ title, saga, volume_number: number }: BookTitle) => {
    if (!saga || saga === title) return '';
    return number === null ? saga : t('placed', { saga, number });
  };
  return {
    ofRecent: (words: string): Option => ({ href: resultsOf(words), text: words }),
    ofAuthor: (author: string): Option => ({ href: `/library?${new URLSearchParams({ author })}`, text: author }),
    ofSaga: ({ name, volumes, read, first }: OwnSaga): Option => ({
      href: `/library/sagas/${encodeURIComponent(name)}`,
      text: name,
      note: listed([writtenBy(first.author), t('ownVolumes', { total: volumes, read })], ' · '),
      cover: first,
    }),
    ofBook: (book: BookTitle): Option => ({
      href: `/books/${book.id}`,
      text: book.title,
      note: listed([placeOf(book), writtenBy(book.author)], ' · '),
      cover: book,
      own: book,
    }),
    ofFound: (book: FoundBook, isbn: string, isAdded: boolean): Option => ({
      href: workPath(book.ol_key, isbn),
      text: book.title,
      note: listed([writtenBy(book.author), book.first_publish_year], ', '),
      cover: foundSubject(book),
      found: book,
      isAdded,
    }),
  };
}

/** What is offered for what stands in the field: recent searches while it is empty, and always the whole results. */
export function useOptionGroups({ text, own, found, isAdded, recent }: Told): OptionGroup[] {
  const t = useTranslations('search');
  const { ofRecent, ofAuthor, ofSaga, ofBook, ofFound } = useOptions();
  const begun = text ? [] : recent;
  const isbn = isbnIn(text);
  const groups: OptionGroup[] = [
    { kind: 'recent', label: t('recent'), options: begun.map(ofRecent) },
    { kind: 'forget', label: t('forget'), options: begun.length > 0 ? [{ text: t('forget') }] : [] },
    { kind: 'sagas', label: t('ownSagas'), options: own.sagas.map(ofSaga) },
    { kind: 'books', label: t('ownBooks'), options: own.books.map(ofBook) },
    { kind: 'authors', label: t('ownAuthors'), options: own.authors.map(ofAuthor) },
    { kind: 'found', label: t('open_library'), options: found.map((book) => ofFound(book, isbn, isAdded(book))) },
    { kind: 'all', label: t('submit'), options: text ? [ofRecent(text)] : [] },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
