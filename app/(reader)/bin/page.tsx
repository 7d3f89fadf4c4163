import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import type { BinnedBook } from '@/lib/books/history.schemas';
import { listBin } from '@/lib/books/history.service';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { BookRow } from '../_components/book-row';
import { ListPage } from '../_components/list-page';
import { BinRow } from './_components/bin-row';

const PAGE_SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bin');
  return { title: t('title') };
}

const pageAt = (page: number): Route => (page > 1 ? `/bin?page=${page}` : '/bin') as Route;

const pageIn = ({ page }: Awaited<PageProps<'/bin'>['searchParams']>) =>
  typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;

async function Kept({ binned: { deleted_at, gone_at } }: { binned: BinnedBook }) {
  const [t, format] = [await getTranslations('bin'), await getFormatter()];
  const day = (date: string) => format.dateTime(new Date(date), { day: 'numeric', month: 'long' });
  return `${t('removed', { day: day(deleted_at) })}, ${t('until', { day: day(gone_at) })}`;
}

async function Pages({ page, pages }: { page: number; pages: number }) {
  const t = await getTranslations('bin');
  if (pages < 2) return null;
  return (
    <nav className="mt-8 flex flex-wrap items-center justify-center gap-x-6 gap-y-3" aria-label={t('pages')}>
      {page > 1 && (
        <LinkButton kind="text" href={pageAt(page - 1)} rel="prev">
          {t('previous')}
        </LinkButton>
      )}
      <span className="text-small text-ink-2 num">{t('page', { page, pages })}</span>
      {page < pages && (
        <LinkButton href={pageAt(page + 1)} rel="next">
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}

export default async function BinPage({ searchParams }: PageProps<'/bin'>) {
  const user = await requireUser();
  const page = pageIn(await searchParams);
  const t = await getTranslations('bin');
  const { books, total } = await listBin(user.id, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (page > pages) redirect(pageAt(pages));
  return (
    <ListPage title={t('title')} lead={t('lead')}>
      {total === 0 && (
        <div className="mt-8">
          <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
            <LinkButton href="/library">{t('toLibrary')}</LinkButton>
          </EmptyState>
        </div>
      )}
      <ul className="mt-6 rule empty:hidden">
        {books.map((binned) => (
          <BinRow key={binned.book.id} bookId={binned.book.id} title={binned.book.title}>
            <BookRow book={binned.book} isLinked={false} level={2} note={<Kept binned={binned} />} />
          </BinRow>
        ))}
      </ul>
      <Pages page={page} pages={pages} />
    </ListPage>
  );
}
