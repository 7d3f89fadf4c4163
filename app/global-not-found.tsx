import { PublicDocument } from './_documents/public-document';
import { NotFoundPage, notFoundMetadata } from './(public)/_pages/not-found-page';
import { headers } from 'next/headers';
import { isLocale } from '@/lib/i18n/locales';
import { getLocale } from '@/lib/i18n/server';

export { viewport } from './_documents/viewport';

/** The language of the address, else the reader's. */
const localeOfMissing = async () => {
  const ofAddress = (await headers()).get('x-booktime-missing');
  return isLocale(ofAddress) ? ofAddress : getLocale();
};

export const generateMetadata = async () => notFoundMetadata(await localeOfMissing());

/** For an address that no route knows, in no part of the site. */
export default async function GlobalNotFound() {
  const locale = await localeOfMissing();
  return (
    <PublicDocument locale={locale}>
      <NotFoundPage locale={locale} />
    </PublicDocument>
  );
}
