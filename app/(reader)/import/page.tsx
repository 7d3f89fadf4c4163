import { Upload } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_components/button';
import { requireUser } from '@/lib/auth/session';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { FORMATS } from '@/lib/imports/formats/registry';
import type { ImportBatch } from '@/lib/imports/imports.schemas';
import { listImports } from '@/lib/imports/imports.service';
import { ListPage, ListSection } from '../_components/list-page';
import { failureWords } from './failure-words';
import { importPath } from './import-query';

const MOST_SHOWN = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import');
  return { title: t('title') };
}

async function PastImport({ batch }: { batch: ImportBatch }) {
  const [t, format] = [await getTranslations('import'), await getFormatter()];
  const day = format.dateTime(new Date(batch.created_at), { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <li>
      <Link href={importPath(batch.id)} className="block py-4 hover:underline">
        <span className="block font-semibold wrap-anywhere">{batch.file_name || t('unnamed')}</span>
        <span className="block text-small text-ink-2">
          {day} · {t('rows', { count: batch.counts.rows })} · {t(`states.${batch.state}`)}
        </span>
      </Link>
    </li>
  );
}

async function UploadForm({ refused }: { refused: string | null }) {
  const t = await getTranslations('import');
  return (
    <form action="/import-file" method="post" encType="multipart/form-data" className="card p-5 lg:p-8 mt-6">
      <label htmlFor="import-file" className="block font-semibold">
        {t('file')}
      </label>
      <p id="import-hint" className="text-small text-ink-2 mt-1">
        {t('fileHint')}
      </p>
      <input
        id="import-file"
        type="file"
        name="file"
        required
        aria-describedby={refused ? 'import-hint import-refused' : 'import-hint'}
        aria-invalid={refused ? true : undefined}
        className="field-file mt-4"
      />
      {refused && (
        <p id="import-refused" role="alert" className="text-danger mt-3">
          {refused}
        </p>
      )}
      <Button type="submit" kind="primary" className="mt-5">
        <Upload className="icon" />
        {t('upload')}
      </Button>
    </form>
  );
}

/** Where a library comes from: a file, and the imports that were made before. */
export default async function ImportPage({ searchParams }: PageProps<'/import'>) {
  const user = await requireUser();
  const { refused } = await searchParams;
  const t = await getTranslations('import');
  const { imports } = await listImports(user.id, { limit: MOST_SHOWN, offset: 0 });
  const names = FORMATS.map(({ name }) => name).join(', ');
  return (
    <ListPage title={t('title')} lead={t('lead')}>
      <UploadForm refused={typeof refused === 'string' ? await failureWords(refused) : null} />
      <p className="text-small text-ink-2 mt-4">{t('formats', { names })}</p>
      {imports.length > 0 && (
        <ListSection title={t('past')}>
          <ul className="mt-2 divide-y divide-line rule">
            {imports.map((batch) => (
              <PastImport key={batch.id} batch={batch} />
            ))}
          </ul>
        </ListSection>
      )}
    </ListPage>
  );
}
