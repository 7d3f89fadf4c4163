import type { Route } from 'next';
import Link from 'next/link';
import { Fragment } from 'react';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import { pathOf, places } from '@/lib/public-pages/places';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { findAuthor } from '@/lib/series/public-series.service';
import { partsOf } from '@/lib/text/authors';
import { slugOf } from '@/lib/text/slug';
import { libraryPath, parseLibraryQuery } from '../../library/library-query';

const link = 'inline-block min-h-6 underline decoration-line-strong hover:decoration-current';

async function AuthorLink({ name }: { name: string }) {
  const locale = await getLocale();
  const isKnown = await findAuthor(locale, slugOf(name));
  const path = isKnown ? pathOf(locale, places.author(name)) : libraryPath(parseLibraryQuery({}), { author: name });
  return (
    <Link href={path as Route} prefetch={false} className={link}>
      {name}
    </Link>
  );
}

/** To the page of each author whom the catalogue knows; to what else the reader has of each whom it does not. */
export async function AuthorLinks({ author }: { author: string }) {
  const t = await getTranslations('book');
  if (isAuthorUnknown(author)) return t('unknownAuthor');
  return partsOf(author).map((part, at) => {
    const isName = at % 2 === 0 && part.trim() !== '';
    return <Fragment key={at}>{isName ? <AuthorLink name={part.trim()} /> : part}</Fragment>;
  });
}
