import type { Route } from 'next';
import Link from 'next/link';
import { BookCover } from '@/app/_components/book-cover';
import { StatusLabel } from '@/app/_components/labels';
import { StarShape } from '@/app/_components/star-shape';
import { bookHeadings } from '@/app/_components/volume-title';
import type { Book } from '@/lib/books/books.schemas';
import { readPercent } from '@/lib/books/progress';
import { getFormatter, getTranslations } from '@/lib/i18n/server';

async function Rating({ value }: { value: number }) {
  const t = await getTranslations('rating');
  const format = await getFormatter();
  return (
    <span className="inline-flex items-center gap-1 text-micro font-semibold num text-honey-ink">
      <StarShape isFilled className="text-honey size-[13px]" />
      <span className="sr">{t('short')}</span>
      {format.number(value)}
    </span>
  );
}

/** What stands under the cover: a saga's name and the volume on its own line, or the title and the author. */
async function Captions({ book }: { book: Book }) {
  const t = await getTranslations('volume');
  const { heading, volume } = bookHeadings(book);
  const line = volume && (volume.title ? t('numberAndTitle', volume) : t('number', volume));
  return (
    <>
      <h2 className="text-[1rem] leading-[1.2rem] mt-3 clamp-2">{heading}</h2>
      <p className="text-micro text-ink-2 mt-0.5 clamp-1">{line ?? book.author}</p>
    </>
  );
}

export async function BookCard({ book, isAboveFold }: { book: Book; isAboveFold: boolean }) {
  const status = await getTranslations('status');
  const format = await getFormatter();
  const percent = book.status === 'reading' ? readPercent(book) : null;
  return (
    <article>
      <Link href={`/books/${book.id}` as Route} prefetch={false} scroll={false} className="block">
        <BookCover book={book} eager={isAboveFold} />
        <Captions book={book} />
      </Link>
      <div className="mt-1.5 flex items-center justify-between gap-2 min-h-5">
        <StatusLabel status={book.status}>
          {percent === null
            ? status(book.status)
            : `${status(book.status)}, ${format.number(percent / 100, { style: 'percent' })}`}
        </StatusLabel>
        {book.rating !== null && <Rating value={book.rating} />}
      </div>
    </article>
  );
}
