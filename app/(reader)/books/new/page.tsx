import type { Metadata } from 'next';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';
import { AddBook } from '../_components/add-book';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bookForm');
  return { title: t('addTitle') };
}

export default async function NewBookPage() {
  await requireUser();
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-gutter pt-6 lg:pt-10 pb-12">
      <AddBook />
    </main>
  );
}
