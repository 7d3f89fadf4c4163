import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requireUser } from '@/lib/auth/session';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import { ListPage, ListSection } from '../_components/list-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports');
  return { title: t('title') };
}

type OfferProps = { name: string; text: string; action: ReactNode; more?: ReactNode };

function Offer({ name, text, action, more }: OfferProps) {
  return (
    <li className="flex flex-wrap sm:flex-nowrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div>
        <h3 className="font-sans! text-body font-semibold">{name}</h3>
        <p className="text-small text-ink-2">{text}</p>
        {more && <p className="text-small mt-1">{more}</p>}
      </div>
      {action}
    </li>
  );
}

/** A plain link: the server says that the file is to be saved, and how it is called. */
async function Save({ href, name }: { href: string; name: string }) {
  const t = await getTranslations('exports');
  return (
    <a className="btn btn-quiet shrink-0" href={href} download aria-label={t('downloadOf', { name })}>
      <Download className="icon" />
      {t('download')}
    </a>
  );
}

const LISTS = 'mt-2 divide-y divide-line border-y border-line';

async function Everything() {
  const t = await getTranslations('exports');
  return (
    <ListSection title={t('everything')}>
      <ul className={LISTS}>
        <Offer
          name={t('archive')}
          text={t('archiveText')}
          action={<Save href="/api/exports/archive" name={t('archive')} />}
          more={
            <>
              <a className="inline-block py-1 underline" href="/api/exports/archive?covers=true" download>
                {t('withCovers')}
              </a>
              {t('withCoversText')}
              <br />
              <a
                className="inline-block py-1 underline"
                href="/api/exports/archive/schema"
                download="booktime-schema.json"
              >
                {t('schema')}
              </a>
            </>
          }
        />
        <Offer
          name={t('account')}
          text={t('accountText')}
          action={<Save href="/api/auth/me/export" name={t('account')} />}
        />
      </ul>
    </ListSection>
  );
}

async function Elsewhere() {
  const t = await getTranslations('exports');
  return (
    <ListSection title={t('elsewhere')}>
      <ul className={LISTS}>
        {(['goodreads', 'storygraph'] as const).map((site) => (
          <Offer
            key={site}
            name={t(site)}
            text={t(`${site}Text`)}
            action={<Save href={`/api/exports/${site}`} name={t(site)} />}
          />
        ))}
      </ul>
    </ListSection>
  );
}

async function ByHand() {
  const [t, locale] = [await getTranslations('exports'), await getLocale()];
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <ListSection title={t('hand')}>
      <ul className={LISTS}>
        <Offer
          name={t('table')}
          text={t('tableText')}
          action={<Save href={`/api/exports/table?lang=${locale}`} name={t('table')} />}
          more={
            <a className="inline-block py-1 underline" href={`/api/exports/table?lang=${other}`} download>
              {t('otherTable')}
            </a>
          }
        />
        <Offer
          name={t('list')}
          text={t('listText')}
          action={
            <a href="/library/all" className="btn btn-quiet shrink-0" aria-label={t('openOf', { name: t('list') })}>
              {t('open')}
            </a>
          }
        />
      </ul>
    </ListSection>
  );
}

/** Every way to take a library along. All of it is links: it needs no script. */
export default async function ExportPage() {
  await requireUser();
  const t = await getTranslations('exports');
  return (
    <ListPage title={t('title')} lead={t('lead')}>
      <Everything />
      <Elsewhere />
      <ByHand />
    </ListPage>
  );
}
