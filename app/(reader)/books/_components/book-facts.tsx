import { Tag } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Chip } from '@/app/_components/chip';
import { fact, FactList } from '@/app/_components/fact-list';
import type { Book } from '@/lib/books/books.schemas';
import { languageNamer } from '@/lib/i18n/language-namer';
import { dayIn } from '@/lib/i18n/recent-day';
import { getFormatter, getLocale, getTimeZone, getTranslations } from '@/lib/i18n/server';
import { libraryPath, parseLibraryQuery } from '../../library/library-query';
import { volumesText } from '../book-lists';
import { BookTexts } from './book-texts';

/** Each leads to the books that have it. */
async function Tags({ tags }: Pick<Book, 'tags'>) {
  const t = await getTranslations('bookPage');
  return (
    <ul className="mt-5 flex flex-wrap gap-2" aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag} className="max-w-full *:max-w-full *:whitespace-normal *:wrap-anywhere *:py-1">
          <Chip href={libraryPath(parseLibraryQuery({ tag }))} label={tag} isOn={false} icon={Tag} />
        </li>
      ))}
    </ul>
  );
}

const SagaLink = ({ saga }: { saga: string }) => (
  <Link
    href={`/library/sagas/${encodeURIComponent(saga)}` as Route}
    prefetch={false}
    className="inline-block min-h-6 underline"
  >
    {saga}
  </Link>
);

async function People({ contributors }: Pick<Book, 'contributors'>) {
  const t = await getTranslations('bookForm');
  return contributors.map(({ name, role }) => (
    <span key={`${name} ${role}`} className="block">
      {name}
      {role !== 'other' && <span className="font-normal text-ink-2"> ({t(`roles.${role}`)})</span>}
    </span>
  ));
}

/** When it came and was read, and where it stands. */
async function OwnFacts({ book }: { book: Book }) {
  const t = await getTranslations('bookPage');
  const [format, timeZone] = [await getFormatter(), await getTimeZone()];
  const day = (date: string | null) =>
    date && format.dateTime(dayIn(new Date(date), timeZone), { dateStyle: 'long', timeZone: 'UTC' });
  const volume = book.volume_number ?? (book.volume_label || volumesText(book.covers));
  return (
    <FactList
      facts={[
        fact(t('date_added'), day(book.date_added), t('unknown')),
        fact(t('date_started'), day(book.date_started), t('notYet')),
        fact(t('date_completed'), day(book.date_completed), t('notYet')),
        fact(t('saga'), book.saga && <SagaLink saga={book.saga} />, t('none')),
        fact(t('volume'), volume, t('noneM')),
        fact(t('genre'), book.genre, t('unknown')),
      ]}
    />
  );
}

async function Edition({ book }: { book: Book }) {
  const [t, words] = [await getTranslations('bookPage'), await getTranslations('bookForm')];
  const format = await getFormatter();
  const language = languageNamer(await getLocale())(book.language);
  return (
    <FactList
      facts={[
        fact(t('pages'), book.total_pages && format.number(book.total_pages), t('unknown')),
        fact(t('publisher'), book.publisher, t('unknown')),
        // A year is no number to group: 2004, not 2 004.
        fact(
          t('publication_year'),
          book.publication_year === null ? null : String(book.publication_year),
          t('unknownF'),
        ),
        fact(
          words('language'),
          language && <span className="inline-block first-letter:uppercase">{language}</span>,
          t('unknownF'),
        ),
        fact(words('format'), book.format && words(`formats.${book.format}`), t('unknown')),
        fact(t('isbn'), book.isbn, t('unknown')),
        ...(book.contributors.length
          ? [fact(words('contributors'), <People contributors={book.contributors} />, t('unknown'))]
          : []),
      ]}
    />
  );
}

/** What is known of a book; what is not is said to be unknown. */
export async function BookFacts({ book }: { book: Book }) {
  const t = await getTranslations('bookPage');
  return (
    <section className="mt-6 pt-5 rule" aria-label={t('facts')}>
      <div className="grid lg:grid-cols-2 gap-x-10 text-small">
        <OwnFacts book={book} />
        <Edition book={book} />
      </div>
      {book.tags.length > 0 && <Tags tags={book.tags} />}
      <BookTexts book={book} />
    </section>
  );
}
