import type { Route } from 'next';
import Link from 'next/link';
import { Fragment } from 'react';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import { pathOf, places } from '@/lib/public-pages/places';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { findAuthor } from '@/lib/series/public-series.service';
import { slugOf } from '@/lib/text/slug';
import { libraryPath, parseLibraryQuery } from '../../library/library-query';

const link = 'inline-block min-h-6 underline decoration-line-strong hover:decoration-current';

/** To the page of each author whom the catalogue knows; whom it does not, to what else the reader has of them. */
export async function AuthorLinks({ author }: { author: string }) {
  const [t, locale] = [await getTranslations('book'), await getLocale()];
  if (isAuthorUnknown(author)) return t('unknownAuthor');
  const names = author.split(/,\s*/).filter(Boolean);
  const known = await Promise.all(names.map((name) => findAuthor(locale, slugOf(name))));
  if (known.every((one) => one === null))
    return (
      <Link href={libraryPath(parseLibraryQuery({}), { author })} prefetch={false} className={link}>
        {author}
      </Link>
    );
  return names.map((name, i) => (
    <Fragment key={name}>
      {i > 0 && ', '}
      {known[i] ? (
        <Link href={pathOf(locale, places.author(name)) as Route} prefetch={false} className={link}>
          {name}
        </Link>
      ) : (
        name
      )}
    </Fragment>
  ));
}
