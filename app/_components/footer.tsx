import Link from 'next/link';
import { PageLink } from './page-link';
import { LOCALE_NAMES, type Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { pathOf, type Place } from '@/lib/public-pages/places';

const LINK = 'inline-flex items-center min-h-tap underline underline-offset-4';

/** The same page in the other language. A plain link: the language of a document changes with the document. */
async function OtherLanguage({ locale, place }: { locale: Locale; place: Place }) {
  const t = await getTranslations('footer', locale);
  const other = LOCALE_NAMES.find((name) => name !== locale) ?? locale;
  return (
    <a href={pathOf(other, place)} hrefLang={other} lang={other} className={LINK}>
      {t('otherLanguage')}
    </a>
  );
}

/** `place` is the public page it stands under, which there is in another language too. */
export async function Footer({ locale, place }: { locale: Locale; place?: Place }) {
  const t = await getTranslations('footer', locale);
  return (
    <footer className="mt-16 border-t border-line">
      <div className="mx-auto max-w-page px-gutter py-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-small text-ink-2">
        <p>{t('motto')}</p>
        <nav aria-label={t('label')} className="flex flex-wrap gap-x-6 gap-y-1">
          <PageLink locale={locale} to="/sagas" className={LINK}>
            {t('sagas')}
          </PageLink>
          <Link href="/developers" prefetch={false} className={LINK}>
            {t('api')}
          </Link>
          {place && <OtherLanguage locale={locale} place={place} />}
        </nav>
      </div>
    </footer>
  );
}
