import type { Route } from 'next';
import { LinkButton } from '@/app/_components/button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { pathOf, type Place } from '@/lib/public-pages/places';

type InvitationProps = {
  locale: Locale;
  place: Place;
  /** The page in the library where the same is done without script. */
  plain?: Place;
};

/** Where a reader's progress stands; who is not signed in is told what would be there. */
export async function Invitation({ locale, place, plain }: InvitationProps) {
  const t = await getTranslations('saga', locale);
  const auth = await getTranslations('auth', locale);
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
      <LinkButton
        href={`/sign-up?next=${next}` as Route}
        prefetch={false}
        rel="nofollow"
        className="mt-3 w-full min-h-12!"
      >
        {auth('signUp')}
      </LinkButton>
      <p className="mt-3 text-small text-ink-3">{t('inviteFree')}</p>
      {plain && (
        <noscript>
          <a
            href={`/sign-in?next=${encodeURIComponent(plain)}`}
            rel="nofollow"
            className="mt-2 inline-flex items-center min-h-tap text-small underline underline-offset-4"
          >
            {t('invitePlain')}
          </a>
        </noscript>
      )}
    </>
  );
}
