import type { Metadata } from 'next';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';
import { FlashMessage } from '../../_components/flash-message';
import { AddBook } from '../_components/add-book';
import { AddFound } from '../_components/add-found';
import { parseAddQuery } from '../add-query';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bookForm');
  return { title: t('addTitle') };
}

export default async function NewBookPage({ searchParams }: PageProps<'/books/new'>) {
  const user = await requireUser();
  const { isByHand, q } = parseAddQuery(await searchParams);
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-gutter pt-6 lg:pt-10 pb-12">
      <FlashMessage />
      {isByHand ? <AddBook userId={user.id} /> : <AddFound userId={user.id} q={q} />}
    </main>
  );
}
