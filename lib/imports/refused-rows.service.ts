import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { importRowStore, type ImportRow } from './import-rows.store';
import { findBatch } from './imports.service';

const PAGE = 1000;

const allRefused = async (batch: Parameters<typeof importRowStore.list>[0]): Promise<ImportRow[]> => {
  const rows: ImportRow[] = [];
  for (;;) {
    const page = await importRowStore.list(batch, { limit: PAGE, offset: rows.length }, 'refused');
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
};

/** The refused rows with their cells as they stood, behind the number of the row and the reason. */
export const refusedCsv = async (userId: string, id: string): Promise<string> => {
  const batch = await findBatch(userId, id);
  const rows = await allRefused(batch);
  const columns = [
    ...new Set([...batch.columns.map(({ column }) => column), ...rows.flatMap(({ raw }) => Object.keys(raw))]),
  ];
  const data = rows.map(({ row, reason, raw }) => [row, reason, ...columns.map((name) => raw[name] ?? '')]);
  // Spreadsheets take a cell that begins with «=» for a formula, and know UTF-8 by its mark.
  return stringify([['row', 'reason', ...columns], ...data], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
};
