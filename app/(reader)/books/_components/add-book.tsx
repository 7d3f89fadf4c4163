import { getTranslations } from '@/lib/i18n/server';
import { addBookAction } from '../_actions';
import { BookForm } from './book-form';

/** Adding a book by hand, on a page or in a dialog. */
export async function AddBook({ isDialog = false }: { isDialog?: boolean }) {
  const t = await getTranslations('bookForm');
  const Heading = isDialog ? 'h2' : 'h1';
  return (
    <>
      <Heading className="text-h1 font-[540] lg:text-[2.75rem] lg:leading-none">{t('addTitle')}</Heading>
      <p className="mt-2 mb-6 text-ink-2">{t('addLead')}</p>
      <BookForm
        action={addBookAction}
        values={{ category: 'roman', status: 'to_read' }}
        submit={t('add')}
        cancel={{ href: '/library', label: t('cancel') }}
      />
    </>
  );
}
