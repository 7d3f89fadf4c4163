import { CircleCheck } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import { foundSubject } from '@/app/_components/cover/found-subject';
import { LinkButton } from '@/app/_components/button';
import { CategoryLabel } from '@/app/_components/labels';
import { bookHeadings } from '@/app/_components/volume-title';
import { isbnIn } from '@/lib/books/isbn';
import { shownAuthor } from '@/lib/books/unknown-author';
import { getTranslations } from '@/lib/i18n/server';
import type { UniversalResult } from '@/lib/openlibrary/details.schemas';
import { workPath } from '@/app/_components/work-path';
import { AddResult } from './add-result';
import { Relevance } from './relevance';

export type BookResult = Exclude<UniversalResult, { type: 'series' }>;

/** The page of one's own book, or of the work that may become one. */
const pathOf = (result: BookResult, isbn: string) =>
  result.type === 'own_book' ? (`/books/${result.book.id}` as Route) : workPath(result.book.ol_key, isbn);

const yearOf = (result: BookResult) =>
  result.type === 'own_book' ? result.book.publication_year : result.book.first_publish_year;

async function Owned({ id, title }: { id?: string; title: string }) {
  const t = await getTranslations('search');
  const label = (
    <>
      <CircleCheck className="icon" />
      {t('owned')}
    </>
  );
  if (!id) return <span className="status status-completed min-h-tap">{label}</span>;
  return (
    <LinkButton
      kind="text"
      href={`/books/${id}` as Route}
      className="text-brand! max-lg:px-0!"
      aria-label={t('ownedLabel', { title })}
    >
      {label}
    </LinkButton>
  );
}

function Action({ result, isbn, back }: { result: BookResult; isbn: string; back: Route }) {
  const { title } = result.book;
  if (result.type === 'own_book') return <Owned id={result.book.id} title={title} />;
  if (result.is_owned) return <Owned title={title} />;
  return <AddResult book={result.book} isbn={isbn} back={back} />;
}

/** A book that was found by some words or an ISBN, one's own or not; `back` is the page it was found on. */
export async function ResultRow({ result, q, back }: { result: BookResult; q: string; back: Route }) {
  const words = await getTranslations('book');
  const category = await getTranslations('category');
  const volumes = await getTranslations('volume');
  const { book, relevance } = result;
  const isbn = isbnIn(q);
  const year = yearOf(result);
  const { heading, volume } = result.type === 'own_book' ? bookHeadings(book) : { heading: book.title, volume: null };
  const line = volume && (volume.title ? volumes('numberAndTitle', volume) : volumes('number', volume));
  return (
    <li className="py-4 flex gap-4 items-center">
      <span className="w-[60px] lg:w-16 flex-none self-start">
        <Cover book={result.type === 'own_book' ? result.book : foundSubject(result.book)} />
      </span>
      <div className="min-w-0 flex-1 lg:flex items-center gap-6">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-4 text-micro">
            <CategoryLabel category={book.category}>{category(book.category)}</CategoryLabel>
            <Relevance of={relevance} />
          </p>
          <h3 className="text-h3 mt-0.5 clamp-2">
            <Link href={pathOf(result, isbn)} prefetch={false} className="hover:underline">
              {heading}
            </Link>
          </h3>
          {line && <p className="text-small clamp-1">{line}</p>}
          <p className="text-small text-ink-2 clamp-1">{shownAuthor(book.author, words('unknownAuthor'))}</p>
          {year !== null && <p className="text-small text-ink-3 num">{year}</p>}
        </div>
        <div className="max-lg:mt-2 flex-none">
          <Action result={result} isbn={isbn} back={back} />
        </div>
      </div>
    </li>
  );
}
