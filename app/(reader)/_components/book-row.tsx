import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Cover } from '@/app/_components/cover/cover';
import { bookHeadings } from '@/app/_components/volume-title';
import type { Book } from '@/lib/books/books.schemas';
import { shownAuthor } from '@/lib/books/unknown-author';
import { getTranslations } from '@/lib/i18n/server';

type BookRowProps = {
  book: Book;
  /** A book in the bin has no page. */ isLinked?: boolean;
  /** Of its title: one below the heading of the list. */ level?: 2 | 3;
  /** What the list tells of it. */ note?: ReactNode;
  /** What can be done. */ children?: ReactNode;
};

/** A book as a line of a list: cover, title, what is told of it, and what can be done. */
export async function BookRow({ book, isLinked = true, level = 3, note, children }: BookRowProps) {
  const [volumes, words] = [await getTranslations('volume'), await getTranslations('book')];
  const { heading, volume } = bookHeadings(book);
  const title = volume ? `${heading}, ${volumes('number', volume)}` : heading;
  const Heading = `h${level}` as const;
  return (
    <div className="flex items-center gap-4 py-4">
      <div className="w-14 flex-none">
        <Cover book={book} />
      </div>
      <div className="min-w-0 flex-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 sm:flex-1">
          <Heading className="text-h3 wrap-anywhere">
            {isLinked ? (
              <Link href={`/books/${book.id}` as Route} prefetch={false} className="hover:underline">
                {title}
              </Link>
            ) : (
              title
            )}
          </Heading>
          <p className="text-small text-ink-2 wrap-anywhere">{shownAuthor(book.author, words('unknownAuthor'))}</p>
          {note && <p className="text-small mt-1 num wrap-anywhere">{note}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
