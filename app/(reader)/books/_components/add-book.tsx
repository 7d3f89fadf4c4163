import type { Route } from 'next';
import Link from 'next/link';
import { getTranslations } from '@/lib/i18n/server';
import { addBookAction } from '../_actions';
import { ADD_BY_HAND, ADD_FROM_OPEN_LIBRARY } from '../add-query';
import { BookForm } from './book-form';

type Way = 'byHand' | 'fromOpenLibrary';

const WAYS: [Way, Route][] = [
  ['fromOpenLibrary', ADD_FROM_OPEN_LIBRARY],
  ['byHand', ADD_BY_HAND],
];

/** What both ways of adding a book have above them: which one it is, and the other. */
export async function AddHead({ way, isDialog = false }: { way: Way; isDialog?: boolean }) {
  const t = await getTranslations('bookForm');
  const Heading = isDialog ? 'h2' : 'h1';
  return (
    <>
      <Heading className="text-h1 font-[540] lg:text-[2.75rem] lg:leading-none">{t('addTitle')}</Heading>
      <nav className="segment mt-4" aria-label={t('ways')}>
        {WAYS.map(([one, href]) => (
          <Link key={one} href={href} replace prefetch={false} aria-current={one === way ? 'true' : undefined}>
            {t(one)}
          </Link>
        ))}
      </nav>
      <p className="mt-4 mb-6 text-ink-2">{t(way === 'byHand' ? 'addLead' : 'searchLead')}</p>
    </>
  );
}

/** Adding a book by hand, on a page or in a dialog. */
export async function AddBook({ userId, isDialog = false }: { userId: string; isDialog?: boolean }) {
  const t = await getTranslations('bookForm');
  return (
    <>
      <AddHead way="byHand" isDialog={isDialog} />
      <BookForm
        action={addBookAction}
        values={{ category: 'roman', status: 'to_read' }}
        draftOf={{ readerId: userId, of: 'book:new' }}
        isNew
        submit={t('add')}
        cancel={{ href: '/library', label: t('cancel') }}
      />
    </>
  );
}
