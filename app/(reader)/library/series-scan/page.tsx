import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { Button, LinkButton } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { requireUser } from '@/lib/auth/session';
import { getTranslations } from '@/lib/i18n/server';
import { scanSeries } from '@/lib/series/recognition/scan.service';
import { applyAction } from './_actions';
import { ProposalRow } from './_components/proposal-row';
import { ScanNotice } from './_components/scan-notice';
import { parseScanResult } from './scan-result';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seriesScan');
  return { title: t('title') };
}

type Scan = Awaited<ReturnType<typeof scanSeries>>;

async function Proposals({ proposals, total }: Scan) {
  const t = await getTranslations('seriesScan');
  const shown = proposals.length;
  return (
    <form action={applyAction} className="mt-6">
      <p className="text-ink-2">
        {t('count', { count: total })}
        {total > shown && ` · ${t('first', { shown })}`}
      </p>
      <ul aria-label={t('choose')} className="divide-y divide-line rule mt-3">
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      <Button type="submit" kind="primary" className="mt-6">
        {t('apply')}
      </Button>
    </form>
  );
}

/** What a scan of the library proposes. It works without script: a form, and an answer in the address. */
export default async function SeriesScanPage({ searchParams }: PageProps<'/library/series-scan'>) {
  const user = await requireUser();
  const result = parseScanResult(await searchParams);
  const [t, nav, scan] = await Promise.all([
    getTranslations('seriesScan'),
    getTranslations('nav'),
    scanSeries(user.id),
  ]);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter pb-10">
      {result && <ScanNotice result={result} />}
      <div className="pt-4 lg:pt-9">
        <LinkButton kind="text" href="/library" className="px-0! text-ink-2!">
          <ChevronLeft className="icon" />
          {nav('backToLibrary')}
        </LinkButton>
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none mt-1">{t('title')}</h1>
        <p className="text-ink-2 mt-3 max-w-[40rem]">{t('lead')}</p>
      </div>
      {scan.total > 0 ? (
        <Proposals {...scan} />
      ) : (
        <div className="mt-6">
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        </div>
      )}
    </main>
  );
}
