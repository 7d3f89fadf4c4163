import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import type { Book } from '@/lib/books/books.schemas';
import { getShoppingList, listWishes } from '@/lib/copies/copies.service';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import { BookRow } from '../_components/book-row';
import { ListPage, ListSection } from '../_components/list-page';
import { CopyRow, LeaveList } from '../books/_components/copy-row';
import { CopyText } from './_components/copy-text';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wishes');
  return { title: t('title') };
}

async function Wishes({ books }: { books: Book[] }) {
  const t = await getTranslations('wishes');
  return (
    <ListSection title={t('list')}>
      {books.length === 0 && <p className="mt-2 text-ink-2">{t('noWish')}</p>}
      <ul className="mt-2 rule empty:hidden">
        {books.map((book) => (
          <CopyRow key={book.id} book={book} list="wished">
            <BookRow book={book}>
              <LeaveList
                book={book}
                list="wished"
                from="/wishes"
                label={t('bought')}
                ariaLabel={t('boughtOf', { title: book.title })}
              />
            </BookRow>
          </CopyRow>
        ))}
      </ul>
    </ListSection>
  );
}

type ToBuyProps = { text: string; volumes: number };

async function ToBuy({ text, volumes }: ToBuyProps) {
  const t = await getTranslations('wishes');
  return (
    <ListSection title={t('buy')} count={t('volumes', { count: volumes })}>
      <p className="mt-1 text-small text-ink-2">{t('buyLead')}</p>
      <div className="card mt-3 p-5">
        <ul className="grid gap-1.5 num">
          {text.split('\n').map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
        <CopyText text={text} labels={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }} />
      </div>
    </ListSection>
  );
}

export default async function WishesPage() {
  const user = await requireUser();
  const [t, locale] = [await getTranslations('wishes'), await getLocale()];
  const [wishes, list] = await Promise.all([listWishes(user.id), getShoppingList(user.id, locale)]);
  const isEmpty = wishes.length === 0 && list.volumes === 0;
  return (
    <ListPage title={t('title')} lead={t('lead')}>
      {isEmpty ? (
        <div className="mt-8">
          <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
            <LinkButton kind="primary" href="/books/new">
              <Plus className="icon" />
              {t('add')}
            </LinkButton>
          </EmptyState>
        </div>
      ) : (
        <>
          <Wishes books={wishes} />
          {list.volumes > 0 && <ToBuy {...list} />}
        </>
      )}
    </ListPage>
  );
}
