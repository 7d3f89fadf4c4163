import { PublicDocument } from './_documents/public-document';
import { NotFoundPage, notFoundMetadata } from './(public)/_pages/not-found-page';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';

export { viewport } from './_documents/viewport';

export const generateMetadata = () => notFoundMetadata(DEFAULT_LOCALE);

/** For an address that no route knows, in no part of the site. */
export default function GlobalNotFound() {
  return (
    <PublicDocument locale={DEFAULT_LOCALE}>
      <NotFoundPage locale={DEFAULT_LOCALE} />
    </PublicDocument>
  );
}
