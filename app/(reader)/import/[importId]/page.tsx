import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { LinkButton } from '@/app/_components/button';
import { requireUser } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { FORMATS } from '@/lib/imports/formats/registry';
import type { ImportBatch } from '@/lib/imports/imports.schemas';
import { countToApply, getImport } from '@/lib/imports/imports.service';
import { parseImportQuery, UNKEPT } from '../import-query';
import { ImportRows } from './_components/import-rows';
import { ImportState } from './_components/import-state';
import { LiveImport } from './_components/live-import';
import { ReadingForm } from './_components/reading-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import');
  return { title: t('one') };
}

const KILOBYTE = 1024;

/** File names have no spaces: a line may end behind what stands for one. */
const breakable = (name: string) =>
  name.split(/(?<=[_.-])/).map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {piece}
    </Fragment>
  ));

const readImport = async (userId: string, id: string): Promise<ImportBatch> => {
  try {
    return await getImport(userId, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
};

async function Head({ batch }: { batch: ImportBatch }) {
  const [t, format] = [await getTranslations('import'), await getFormatter()];
  const { rows, records } = batch.counts;
  const facts = [
    FORMATS.find(({ id }) => id === batch.format)?.name ?? batch.format,
    batch.encoding,
    t('size', { size: format.number(Math.max(1, Math.round(batch.size / KILOBYTE))) }),
    t('rows', { count: rows }),
    rows < records && t('severalBooks'),
  ];
  return (
    <div className="pt-4 lg:pt-9">
      <LinkButton kind="text" href="/import" className="px-0! text-ink-2!">
        <ChevronLeft className="icon" />
        {t('back')}
      </LinkButton>
      <h1 className="text-h1 wrap-anywhere mt-1">{batch.file_name ? breakable(batch.file_name) : t('unnamed')}</h1>
      <p className="text-ink-2 mt-2">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** One import, from the first look at its rows to its undoing. Everything but the moving bar works without script. */
export default async function OneImportPage({ params, searchParams }: PageProps<'/import/[importId]'>) {
  const user = await requireUser();
  const { importId } = await params;
  const batch = await readImport(user.id, importId);
  const isOpen = batch.state === 'ready' || batch.state === 'applied';
  const toApply = isOpen ? await countToApply(user.id, importId) : 0;
  const given = await searchParams;
  const [t, query] = [await getTranslations('import'), parseImportQuery(given, batch)];
  const hasRows = !batch.is_working && batch.state !== 'failed';
  return (
    <main id="content" className="mx-auto max-w-[52rem] px-gutter pb-12">
      <Head batch={batch} />
      {given[UNKEPT] !== undefined && (
        <p role="alert" className="text-danger mt-4">
          {t('unkept')}
        </p>
      )}
      {batch.is_working || batch.enrichment.state === 'running' ? <LiveImport batch={batch} /> : null}
      <ImportState batch={batch} toApply={toApply} />
      {batch.can_be_read_again && !batch.is_working && <ReadingForm batch={batch} />}
      {hasRows && <ImportRows userId={user.id} batch={batch} query={query} />}
    </main>
  );
}
