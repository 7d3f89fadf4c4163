import type { Metadata } from 'next';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';
import { addBookAction } from '../../books/_actions';
import { BookForm } from '../../books/_components/book-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bookForm');
  return { title: t('addTitle') };
}

/** Below the library and not below the books: there, a link from the library would take «new» for a book to show over it. */
export default async function NewBookPage() {
  await requireUser();
  const t = await getTranslations('bookForm');
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-gutter pb-12">
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none pt-6 lg:pt-10">{t('addTitle')}</h1>
      <p className="mt-2 mb-6 text-ink-2">{t('addLead')}</p>
      <BookForm
        action={addBookAction}
        values={{ category: 'roman', status: 'to_read' }}
        submit={t('add')}
        cancel={{ href: '/library', label: t('cancel') }}
      />
    </main>
  );
}
