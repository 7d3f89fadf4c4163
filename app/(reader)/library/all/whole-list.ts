import 'server-only';
import { PLAIN_STYLE } from '@/app/_documents/plain-style';
import { bookHeadings } from '@/app/_components/volume-title';
import type { Book } from '@/lib/books/books.schemas';
import { shownAuthor } from '@/lib/books/unknown-author';
import { formatterOf } from '@/lib/i18n/formatter';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Theme } from '@/lib/public-pages/theme-cookie';
import { asMarkup } from '@/lib/text/markup';
import { libraryPath, type LibraryQuery } from '../library-query';

type Shelf = { count: number; query: LibraryQuery; locale: Locale; theme: Theme | undefined };

const headOf = async ({ count, query, locale, theme }: Shelf): Promise<string> => {
  const [t, categories] = [await getTranslations('library', locale), await getTranslations('categories', locale)];
  const { category, status } = query;
  const which = [category && categories(category), status && t(status), t('count', { count })];
  const title = asMarkup(t('wholeTitle'));
  return `<!doctype html>
<html lang="${locale}"${theme ? ` data-theme="${theme}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · BOOKTIME</title>
<style>${PLAIN_STYLE}</style>
</head>
<body>
<main id="content">
<a class="back screen" href="${asMarkup(libraryPath(query))}"><span aria-hidden="true">‹&nbsp;</span>${asMarkup(t('backToShelf'))}</a>
<h1>${title}</h1>
<p>${asMarkup(which.filter(Boolean).join(' · '))}</p>
<p class="screen">${asMarkup(t('wholeLead'))}</p>
<ol>
`;
};

const FOOT = `</ol>
</main>
</body>
</html>
`;

/** How a book stands on its line. */
const lineIn = async (locale: Locale) => {
  const [words, status, volumes, rating] = [
    await getTranslations('book', locale),
    await getTranslations('status', locale),
    await getTranslations('volume', locale),
    await getTranslations('rating', locale),
  ];
  const format = formatterOf(locale);
  const titleOf = (book: Book) => {
    const { heading, volume } = bookHeadings(book);
    if (!volume) return heading;
    return `${heading}, ${volume.title ? volumes('numberAndTitle', volume) : volumes('number', volume)}`;
  };
  return (book: Book) => {
    const stars = book.rating !== null && rating('label', { value: format.number(book.rating) });
    const facts = [shownAuthor(book.author, words('unknownAuthor')), status(book.status), stars]
      .filter(Boolean)
      .join(' · ');
    return `<li><a href="/books/${book.id}">${asMarkup(titleOf(book))}</a> ${asMarkup(facts)}</li>\n`;
  };
};

/** In characters. */
const PIECE = 16 * 1024;

/**
 * A whole shelf as a page of text: the browser's own search finds every book in it, and it prints. It is sent while it is
 * read, which no page of the framework is: a library of any size takes the memory of a few books.
 */
export async function* wholeList({ books, ...shelf }: Shelf & { books: AsyncIterable<Book> }): AsyncGenerator<string> {
  const lineOf = await lineIn(shelf.locale);
  let piece = await headOf(shelf);
  for await (const book of books) {
    piece += lineOf(book);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + FOOT;
}
