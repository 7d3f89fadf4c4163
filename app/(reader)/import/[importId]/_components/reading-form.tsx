import { Button } from '@/app/_components/button';
import { Select } from '@/app/_components/field';
import { getTranslations } from '@/lib/i18n/server';
import { FORMATS } from '@/lib/imports/formats/registry';
import { type ImportBatch, SHELF_TARGETS } from '@/lib/imports/imports.schemas';
import { FIELDS } from '@/lib/imports/mapping.schemas';
import { readAnewAction } from '../../_actions';
import { COLUMN, SHELF } from '../../reading-form';

type Of = { batch: ImportBatch };

async function Shelves({ batch: { shelves } }: Of) {
  const t = await getTranslations('import');
  if (!shelves.length) return null;
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">{t('shelves')}</legend>
      <p className="text-small text-ink-2 mt-1">{t('shelvesText')}</p>
      <div className="grid sm:grid-cols-2 gap-4 mt-3">
        {shelves.map(({ name, rows, target }) => (
          <Select key={name} label={t('shelf', { name, count: rows })} name={`${SHELF}${name}`} defaultValue={target}>
            {SHELF_TARGETS.map((choice) => (
              <option key={choice} value={choice}>
                {t(`targets.${choice}`)}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </fieldset>
  );
}

async function Columns({ batch: { columns } }: Of) {
  const t = await getTranslations('import');
  if (!columns.length) return null;
  return (
    <details className="mt-6">
      <summary className="cursor-pointer font-semibold py-2">{t('columns', { count: columns.length })}</summary>
      <div className="grid sm:grid-cols-2 gap-4 mt-3">
        {columns.map(({ column, field }) => (
          <Select key={column} label={column} name={`${COLUMN}${column}`} defaultValue={field ?? ''}>
            <option value="">{t('noField')}</option>
            {FIELDS.map((choice) => (
              <option key={choice} value={choice}>
                {t(`fields.${choice}`)}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </details>
  );
}

/** How the file is read: its format, its columns, and what its shelves mean here. Sent, the rows are judged anew. */
export async function ReadingForm({ batch }: Of) {
  const t = await getTranslations('import');
  const isOpen = batch.state === 'failed' || batch.shelves.some(({ target }) => target === 'tag');
  return (
    <details className="card p-5 lg:p-6 mt-4" open={isOpen}>
      <summary className="cursor-pointer font-semibold">{t('reading')}</summary>
      <form action={readAnewAction.bind(null, batch.id)} className="mt-4">
        <input type="hidden" name="format_before" value={batch.format} />
        <Select label={t('format')} name="format" defaultValue={batch.format}>
          {FORMATS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Shelves batch={batch} />
        <Columns batch={batch} />
        <Button type="submit" className="mt-5">
          {t('readAgain')}
        </Button>
      </form>
    </details>
  );
}
