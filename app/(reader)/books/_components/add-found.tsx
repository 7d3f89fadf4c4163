import { Search } from 'lucide-react';
import { headers } from 'next/headers';
import { Button } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';
import { readerLanguage } from '@/lib/openlibrary/reader-language';
import { searchUniversal } from '@/lib/openlibrary/universal.service';
import { type BookResult, ResultRow } from '../../search/_components/result-row';
import { SourceNotice } from '../../search/_components/source-notice';
import { ADD_BY_HAND, foundPath } from '../add-query';
import { AddHead } from './add-book';

const MOST = 20;
/** What Open Library brings later is kept, and «Réessayer» shows it. */
const PATIENCE = 3000;

type FoundProps = { userId: string; q: string };

/** Works that can be added, and the books that one has of what was asked. */
async function Found({ userId, q }: FoundProps) {
  const t = await getTranslations('search');
  const asked = { q, category: undefined, limit: MOST };
  const language = readerLanguage({ headers: await headers() });
  const { results, degraded } = await searchUniversal(userId, asked, { language, patience: PATIENCE });
  const books = results.filter((result): result is BookResult => result.type !== 'series');
  const back = foundPath(q);
  return (
    <>
      {degraded && (
        <div className="mt-6">
          <SourceNotice kind="away" retry={back} />
        </div>
      )}
      {books.length > 0 && <h2 className="sr">{t('books')}</h2>}
      {books.length > 0 ? (
        <ul className="divide-y divide-line rule mt-6" aria-label={t('books')}>
          {books.map((result) => (
            <ResultRow
              key={result.type === 'own_book' ? result.book.id : result.book.ol_key}
              result={result}
              q={q}
              back={back}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-6">
          {t('noneTitle')}.{' '}
          <a href={ADD_BY_HAND} className="text-brand font-semibold underline">
            {t('noneText')}
          </a>
        </p>
      )}
    </>
  );
}

/** Adding a work of Open Library: a plain form that asks, and what it found. */
export async function AddFound({ userId, q, isDialog = false }: FoundProps & { isDialog?: boolean }) {
  const t = await getTranslations('bookForm');
  return (
    <>
      <AddHead way="fromOpenLibrary" isDialog={isDialog} />
      <form action="/books/new" className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1.5 flex-1 min-w-0 basis-60">
          <span className="text-small font-semibold">{t('searchLabel')}</span>
          <span className="field">
            <input name="q" defaultValue={q} required maxLength={200} enterKeyHint="search" autoComplete="off" />
          </span>
        </label>
        <Button type="submit" kind={q ? 'quiet' : 'primary'} className="min-h-12!">
          <Search className="icon" />
          {t('search')}
        </Button>
      </form>
      {q && <Found userId={userId} q={q} />}
    </>
  );
}
