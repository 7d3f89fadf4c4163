import { Button, LinkButton } from '@/app/_components/button';
import { Tabs } from '@/app/_components/tabs';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import { listRows } from '@/lib/imports/import-rows.service';
import { type ImportBatch, VERDICTS } from '@/lib/imports/imports.schemas';
import { decideAction } from '../../_actions';
import { importPath, type ImportQuery, type Verdict } from '../../import-query';
import { ImportRow } from './import-row';

const PAGE_SIZE = 50;

const ACCENT: Record<Verdict, string> = {
  new: 'brand',
  present: 'ink-2',
  updates: 'roman',
  probable: 'missing',
  refused: 'danger',
};

type Of = { batch: ImportBatch; query: ImportQuery };

async function VerdictTabs({ batch, query }: Of) {
  const [t, format] = [await getTranslations('import'), await getFormatter()];
  const present = VERDICTS.filter((verdict) => batch.counts[verdict] > 0);
  const tabs = present.map((verdict) => ({
    href: importPath(batch.id, { verdict }),
    label: t(`verdicts.${verdict}`),
    count: format.number(batch.counts[verdict]),
    isCurrent: verdict === query.verdict,
    accent: ACCENT[verdict],
  }));
  return <Tabs label={t('verdictTabs')} tabs={tabs} />;
}

/** The same answer to every open question. */
async function DecideAll({ batch, query }: Of) {
  const t = await getTranslations('import');
  if (query.verdict !== 'probable' || batch.undecided < 2) return null;
  return (
    <form action={decideAction.bind(null, batch.id, null, query)} className="flex flex-wrap gap-2 items-center mt-4">
      <span className="text-small text-ink-2">{t('decideAll', { count: batch.undecided })}</span>
      <Button type="submit" name="decision" value="same">
        {t('allSame')}
      </Button>
      <Button type="submit" name="decision" value="other">
        {t('allOther')}
      </Button>
    </form>
  );
}

async function Pages({ batch, query, pages }: Of & { pages: number }) {
  const t = await getTranslations('import');
  if (pages < 2) return null;
  const { page } = query;
  return (
    <nav className="mt-8 flex flex-wrap items-center justify-center gap-x-6 gap-y-3" aria-label={t('pages')}>
      {page > 1 && (
        <LinkButton kind="text" href={importPath(batch.id, { ...query, page: page - 1 })} rel="prev">
          {t('previous')}
        </LinkButton>
      )}
      <span className="text-small text-ink-2 num">{t('page', { page, pages })}</span>
      {page < pages && (
        <LinkButton href={importPath(batch.id, { ...query, page: page + 1 })} rel="next">
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}

/** The rows of one verdict, page by page. */
export async function ImportRows({ userId, batch, query }: Of & { userId: string }) {
  const t = await getTranslations('import');
  const { verdict, page } = query;
  const { rows, total } = await listRows(userId, batch.id, {
    verdict,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  if (!batch.counts.rows) return null;
  const canDecide = batch.state === 'ready' || batch.state === 'applied';
  return (
    <section className="mt-8" aria-label={t('rowsOf')}>
      <div className="-mx-gutter lg:mx-0">
        <VerdictTabs batch={batch} query={query} />
      </div>
      <DecideAll batch={batch} query={query} />
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <ImportRow
            key={row.n}
            row={row}
            decide={canDecide ? decideAction.bind(null, batch.id, [row.n], query) : null}
          />
        ))}
      </ul>
      <Pages batch={batch} query={query} pages={Math.max(1, Math.ceil(total / PAGE_SIZE))} />
    </section>
  );
}
