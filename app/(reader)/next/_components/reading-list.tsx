import { getTranslations } from '@/lib/i18n/server';
import type { NextBook } from '@/lib/next-up/next-up.schemas';
import { ReadingCard } from './reading-card';

const WHOLE_LINE = 'sm:col-span-2';
const BESIDE_TWO = 'sm:max-xl:col-span-2 xl:row-span-2';

/** The first is large, with two others beside it where there is room; no card leaves half a line empty. */
const placeOf = (index: number, count: number) => {
  if (index === 0) return count === 1 ? WHOLE_LINE : BESIDE_TWO;
  const isAlone = index === count - 1 && index % 2 === 1;
  if (!isAlone) return '';
  return count === 2 ? BESIDE_TWO : WHOLE_LINE;
};

export async function ReadingList({ books }: { books: NextBook[] }) {
  const t = await getTranslations('next');
  if (books.length === 0) return null;
  return (
    <section className="max-lg:order-1 min-w-0">
      <h2 className="sr">{t('reading')}</h2>
      <ul className="grid gap-3 lg:gap-4 sm:grid-cols-2 xl:grid-cols-[minmax(0,1.32fr)_minmax(0,1fr)]">
        {books.map((book, index) => (
          <li key={book.id} className={placeOf(index, books.length)}>
            <ReadingCard book={book} isLarge={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}
