import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { pathOf, type Place } from '@/lib/public-pages/places';

/** Where a reader's progress stands; who is not signed in is told what would be there. */
export async function Invitation({ locale, place }: { locale: Locale; place: Place }) {
  const t = await getTranslations('saga', locale);
  const next = encodeURIComponent(pathOf(locale, place));
  return (
    <>
      <h2 className="text-h2">{t('inviteTitle')}</h2>
      <p className="mt-2 text-ink-2">{t('inviteText')}</p>
      <LinkButton
        kind="primary"
        href={`/sign-in?next=${next}` as Route}
        prefetch={false}
        rel="nofollow"
        className="mt-5 w-full min-h-12!"
      >
        {t('inviteOpen')}
      </LinkButton>
      <p className="mt-3 text-small text-ink-3">{t('inviteFree')}</p>
    </>
  );
}
