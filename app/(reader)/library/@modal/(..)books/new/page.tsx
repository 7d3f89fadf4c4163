import { AddBook } from '@/app/(reader)/books/_components/add-book';
import { AddFound } from '@/app/(reader)/books/_components/add-found';
import { parseAddQuery } from '@/app/(reader)/books/add-query';
import { OverLibrary } from '@/app/(reader)/library/_components/over-library';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';

type AddOverLibraryProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Adding over the library; without this page the address would be taken for a book called « new ». */
export default async function AddOverLibrary({ searchParams }: AddOverLibraryProps) {
  const user = await requireUser();
  const t = await getTranslations('bookForm');
  const { isByHand, q } = parseAddQuery(await searchParams);
  return (
    <OverLibrary title={t('addTitle')}>
      <div className="px-gutter lg:px-9 pb-9 pt-3 lg:pt-6">
        {isByHand ? <AddBook userId={user.id} isDialog /> : <AddFound userId={user.id} q={q} isDialog />}
      </div>
    </OverLibrary>
  );
}
