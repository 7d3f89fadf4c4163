import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { getTranslations } from '@/lib/i18n/server';
import { FlashMessage } from '../../_components/flash-message';
import { BookView } from '../_components/book-view';
import { readBook } from '../read-book';

export async function generateMetadata({ params }: PageProps<'/books/[bookId]'>): Promise<Metadata> {
  const { title } = await readBook((await params).bookId);
  return { title };
}

export default async function BookPage({ params }: PageProps<'/books/[bookId]'>) {
  const book = await readBook((await params).bookId);
  const t = await getTranslations('bookPage');
  return (
    <main id="content" className="mx-auto max-w-[60rem] pb-10">
      <div className="px-gutter lg:px-9">
        <FlashMessage />
        <LinkButton kind="text" href="/library" className="text-ink-2! -ml-2.5 mt-1.5 lg:mt-6">
          <ChevronLeft className="icon" />
          {t('back')}
        </LinkButton>
      </div>
      <BookView book={book} />
    </main>
  );
}
