import { AddBook } from '@/app/(reader)/books/_components/add-book';
import { OverLibrary } from '@/app/(reader)/library/_components/over-library';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';

/** Adding over the library; without this page the address would be taken for a book called « new ». */
export default async function AddOverLibrary() {
  await requireUser();
  const t = await getTranslations('bookForm');
  return (
    <OverLibrary title={t('addTitle')}>
      <div className="px-gutter lg:px-9 pb-9 pt-3 lg:pt-6">
        <AddBook isDialog />
      </div>
    </OverLibrary>
  );
}
