import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Footer } from '../_components/footer';
import { LinkButton } from '../_components/button';
import { SiteHeader } from '../_components/site-header';
import { Introduction } from './_components/introduction';
import { OperationList } from './_components/operation-list';
import { Reference } from './_components/reference';
import './developers.css';
import { apiVersion } from './read-document';
import { currentUser } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { getLocale, getTranslations } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('developers');
  return { title: t('title'), description: t('lead') };
}

/** Where whoever reads this reaches us, so that what they copy works as it is. */
const addressOf = (given: Headers) =>
  env().PUBLIC_URL ??
  `${given.get('x-forwarded-proto') ?? 'http'}://${given.get('x-forwarded-host') ?? given.get('host')}`;

async function Session() {
  const t = await getTranslations('developers');
  const reader = await currentUser().catch(() => null);
  if (reader) return <p>{t('signedIn', { name: `${reader.first_name} ${reader.last_name}` })}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>{t('signedOut')}</p>
      <LinkButton kind="quiet" href="/sign-in?next=/developers">
        {t('signIn')}
      </LinkButton>
    </div>
  );
}

export default async function DevelopersPage() {
  const t = await getTranslations('developers');
  const address = addressOf(await headers());
  return (
    <>
      <SiteHeader />
      <main id="content" className="api-page mx-auto max-w-page px-gutter pt-9 lg:pt-16">
        <h1 className="text-h1 lg:text-[3.25rem] lg:leading-none">{t('heading')}</h1>
        <p className="mt-4 text-lead text-ink-2 max-w-text">{t('lead')}</p>
        <p className="mt-2 text-small text-ink-3">
          {t('version', { version: apiVersion })} <a href="/api/openapi.json">/api/openapi.json</a>
        </p>
        <Introduction address={address} />
        <section id="reference" className="mt-12">
          <h2 className="text-h1">{t('referenceTitle')}</h2>
          <p className="mt-2 max-w-text text-ink-2">{t('reference')}</p>
          <div className="mt-4">
            <Session />
          </div>
          <Reference labels={{ explorer: t('explorer'), list: t('list'), views: t('views') }}>
            <OperationList />
          </Reference>
        </section>
      </main>
      <Footer locale={await getLocale()} />
    </>
  );
}
