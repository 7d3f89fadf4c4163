import { Pencil } from 'lucide-react';
import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import { Cover } from '@/app/_components/cover/cover';
import { CategoryLabel } from '@/app/_components/labels';
import { bookHeadings } from '@/app/_components/volume-title';
import type { Book } from '@/lib/books/books.schemas';
import { getTranslations } from '@/lib/i18n/server';
import { AuthorLinks } from './author-links';
import { BookFacts } from './book-facts';
import { BookHistory } from './book-history';
import { BookRating } from './book-rating';
import { BookReadings } from './book-readings';
import { BookReview } from './book-review';
import { CopyState } from './copy-state';
import { EnrichBook } from './enrich-book';
import { LiveCover } from './live-cover';
import { ReadingProgress } from './reading-progress';
import { RemoveBook } from './remove-book';
import { StatusSegment } from './status-segment';

type BookViewProps = { book: Book; isDialog?: boolean };

async function Title({ book, isDialog = false }: BookViewProps) {
  const category = await getTranslations('category');
  const words = await getTranslations('volume');
  const { heading, volume } = bookHeadings(book);
  const line = volume && (volume.title ? words('numberAndTitle', volume) : words('number', volume));
  const Heading = isDialog ? 'h2' : 'h1';
  return (
    <div className="min-w-0 pb-1 lg:pb-0 lg:pr-12">
      <CategoryLabel category={book.category}>{category(book.category)}</CategoryLabel>
      <Heading className="text-[1.875rem] leading-[1.05] lg:text-[2.75rem] lg:leading-[1.02] tracking-[-.025em] font-[540] mt-1.5 lg:mt-2 wrap-anywhere">
        {heading}
      </Heading>
      {line && <p className="serif text-h3 mt-1.5">{line}</p>}
      <p className="mt-1.5 lg:mt-2 text-small lg:text-body text-ink-2">
        <AuthorLinks author={book.author} />
        {book.publication_year !== null && `, ${book.publication_year}`}
      </p>
    </div>
  );
}

async function Actions({ book, isDialog = false }: BookViewProps) {
  const t = await getTranslations('book');
  return (
    <div className="grid gap-1">
      <LinkButton href={`/books/${book.id}/edit` as Route}>
        <Pencil className="icon" />
        {t('edit')}
      </LinkButton>
      <EnrichBook bookId={book.id} title={book.title} />
      <RemoveBook bookId={book.id} title={book.title} isDialog={isDialog} />
    </div>
  );
}

/** A book and all that can be done with it, on a page or in a dialog. */
export function BookView({ book, isDialog = false }: BookViewProps) {
  return (
    <div className="book-view">
      <div className="book-view-cover">
        <LiveCover book={book}>
          <Cover book={book} eager />
        </LiveCover>
      </div>
      <div className="book-view-title">
        <Title book={book} isDialog={isDialog} />
      </div>
      <div className="book-view-body">
        <StatusSegment book={book} />
        <ReadingProgress book={book} />
        <section className="mt-7 pt-6 rule">
          <BookRating book={book} />
          <BookReview book={book} />
        </section>
        <CopyState book={book} />
        <BookReadings book={book} />
        <BookFacts book={book} />
        <BookHistory book={book} />
      </div>
      <div className="book-view-actions">
        <Actions book={book} isDialog={isDialog} />
      </div>
    </div>
  );
}
