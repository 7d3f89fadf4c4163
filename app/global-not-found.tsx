import { PublicDocument } from './_documents/public-document';
import { NotFoundPage, notFoundMetadata } from './(public)/_pages/not-found-page';
import { getLocale } from '@/lib/i18n/server';

export { viewport } from './_documents/viewport';

export const generateMetadata = async () => notFoundMetadata(await getLocale());

/** For an address that no route knows, in no part of the site. */
export default async function GlobalNotFound() {
  const locale = await getLocale();
  return (
    <PublicDocument locale={locale}>
      <NotFoundPage locale={locale} />
    </PublicDocument>
  );
}
