import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import type { Book } from '@/lib/books/books.schemas';
import { listBorrowed, listLoans } from '@/lib/copies/copies.service';
import { isLongAway } from '@/lib/copies/long-away';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { BookRow } from '../_components/book-row';
import { ListPage, ListSection } from '../_components/list-page';
import { CopyRow, LeaveList, type CopyList } from '../books/_components/copy-row';
import { partialDate } from '../books/partial-date';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('loans');
  return { title: t('title') };
}

/** Who has the book and since when; one that has been away for long is pointed out. */
async function Away({ book: { lent_to: name, lent_since } }: { book: Book }) {
  const [t, format] = [await getTranslations('loans'), await getFormatter()];
  if (!lent_since) return t('with', { name });
  const text = t('since', { name, ...partialDate(format, lent_since) });
  if (!isLongAway(lent_since, new Date())) return text;
  return (
    <>
      {text} <span className="text-missing font-medium">· {t('longAway')}</span>
    </>
  );
}

async function Here({ book: { acquired } }: { book: Book }) {
  const [t, format] = [await getTranslations('loans'), await getFormatter()];
  return acquired ? t('borrowedSince', partialDate(format, acquired)) : t('toReturn');
}

type RowsProps = { title: string; books: Book[]; list: CopyList };

async function Rows({ title, books, list }: RowsProps) {
  const t = await getTranslations('loans');
  if (books.length === 0) return null;
  const Note = list === 'lent' ? Away : Here;
  return (
    <ListSection title={title}>
      <ul className="mt-2 rule">
        {books.map((book) => (
          <CopyRow key={book.id} book={book} list={list}>
            <BookRow book={book} note={<Note book={book} />}>
              <LeaveList
                book={book}
                list={list}
                from="/loans"
                label={t('returned')}
                ariaLabel={t('returnedOf', { title: book.title })}
              />
            </BookRow>
          </CopyRow>
        ))}
      </ul>
    </ListSection>
  );
}

export default async function LoansPage() {
  const user = await requireUser();
  const t = await getTranslations('loans');
  const [lent, borrowed] = await Promise.all([listLoans(user.id), listBorrowed(user.id)]);
  return (
    <ListPage title={t('title')} lead={t('lead')}>
      {lent.length + borrowed.length === 0 && (
        <div className="mt-8">
          <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
            <LinkButton href="/library">{t('toLibrary')}</LinkButton>
          </EmptyState>
        </div>
      )}
      <Rows title={t('lent')} books={lent} list="lent" />
      <Rows title={t('borrowed')} books={borrowed} list="borrowed" />
    </ListPage>
  );
}
