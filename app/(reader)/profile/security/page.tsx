import type { Metadata } from 'next';
import { ListPage } from '@/app/(reader)/_components/list-page';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';
import { Passkeys } from './_components/passkeys';
import { Sessions } from './_components/sessions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security');
  return { title: t('title') };
}

/** Who can open this library, and from where. */
export default async function SecurityPage() {
  const [user, t] = [await requireUser(), await getTranslations('security')];
  return (
    <ListPage title={t('title')} lead={t('lead')}>
      <Passkeys userId={user.id} />
      <Sessions userId={user.id} />
    </ListPage>
  );
}
