import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { bookHeadings } from '@/app/_components/volume-title';
import { requireUser } from '@/lib/auth/session';
import type { Book } from '@/lib/books/books.schemas';
import { listBooks } from '@/lib/books/books.service';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { libraryPath, parseLibraryQuery, shelfOf } from '../library-query';

/** More than a library has. */
const ALL = 20_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library');
  return { title: t('wholeTitle') };
}

async function Rows({ books }: { books: Book[] }) {
  const [status, volumes, rating] = [
    await getTranslations('status'),
    await getTranslations('volume'),
    await getTranslations('rating'),
  ];
  const format = await getFormatter();
  const titleOf = (book: Book) => {
    const { heading, volume } = bookHeadings(book);
    if (!volume) return heading;
    return `${heading}, ${volume.title ? volumes('numberAndTitle', volume) : volumes('number', volume)}`;
  };
  return (
    <ol className="whole-list mt-6">
      {books.map((book) => (
        <li key={book.id}>
          <a href={`/books/${book.id}`}>{titleOf(book)}</a> {book.author} · {status(book.status)}
          {book.rating !== null && ` · ${rating('label', { value: format.number(book.rating) })}`}
        </li>
      ))}
    </ol>
  );
}

/** A whole shelf as text on one page: the browser's own search finds every book in it, and it prints. */
export default async function WholeShelfPage({ searchParams }: PageProps<'/library/all'>) {
  const user = await requireUser();
  const query = parseLibraryQuery(await searchParams);
  const { category, status } = query;
  const part = { limit: ALL, offset: 0, standalone: 'false', view_mode: 'books' } as const;
  const [t, categories, { books, total }] = await Promise.all([
    getTranslations('library'),
    getTranslations('categories'),
    listBooks(user.id, { ...shelfOf(query), ...part }),
  ]);
  const which = [category && categories(category), status && t(status as 'reading'), t('count', { count: total })];
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      <div className="pt-4 lg:pt-9">
        <LinkButton kind="text" href={libraryPath(query)} className="print-hidden px-0! text-ink-2!">
          <ChevronLeft className="icon" />
          {t('backToShelf')}
        </LinkButton>
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none mt-1">{t('wholeTitle')}</h1>
        <p className="text-ink-2 mt-3 num">{which.filter(Boolean).join(' · ')}</p>
        <p className="print-hidden text-ink-2 mt-1 max-w-[40rem]">{t('wholeLead')}</p>
      </div>
      <Rows books={books} />
    </main>
  );
}
