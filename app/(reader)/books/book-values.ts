import 'server-only';
import type { Book } from '@/lib/books/books.schemas';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { languageNamer } from '@/lib/i18n/language-namer';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import type { BookField } from './book-input';
import { contributorsText, quotesText, volumesText } from './book-lists';
import { writtenDate } from './typed-date';

const written = (value: number | null) => (value === null ? '' : String(value));

/** A book as its form shows it: every field, as a reader would type it. */
export const valuesOf = async (book: Book): Promise<Record<Exclude<BookField, 'finished'>, string>> => {
  const t = await getTranslations('bookForm');
  const nameOf = languageNamer(await getLocale());
  return {
    title: book.title,
    // Nobody typed the words that stand for none.
    author: isAuthorUnknown(book.author) ? '' : book.author,
    category: book.category,
    status: book.status,
    ownership: book.ownership,
    saga: book.saga,
    volume_number: written(book.volume_number),
    volume_label: book.volume_label,
    covers: volumesText(book.covers),
    publisher: book.publisher,
    publication_year: written(book.publication_year),
    isbn: book.isbn,
    total_pages: written(book.total_pages),
    language: nameOf(book.language),
    format: book.format ?? '',
    cover_url: book.cover_url,
    contributors: contributorsText(book.contributors, (role) => t(`roles.${role}`)),
    genre: book.genre,
    description: book.description,
    current_page: written(book.current_page),
    rating: written(book.rating),
    review: book.review,
    quotes: quotesText(book.quotes),
    acquired: writtenDate(book.acquired),
    tags: book.tags.join('\n'),
    notes: book.notes,
    private: book.private ? 'on' : '',
  };
};
