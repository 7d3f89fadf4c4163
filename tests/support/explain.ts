import mongoose from 'mongoose';
import type { Filter } from './commands';

export type Explained = {
  isIndexed: boolean;
  /** So little was there that the server read all of it, whatever indexes it has. */
  isTooSmall: boolean;
  /** What was found is put in order, where an index did not have it so. */
  isSorted: boolean;
  examined: number;
  returned: number;
};

type Stage = { stage?: string; inputStage?: Stage; inputStages?: Stage[] };
type Stats = { nReturned: number; totalDocsExamined: number };

/** As MongoDB tells it, and the embedded database. */
const ofMongo = (plan: Stage, { nReturned, totalDocsExamined }: Stats): Explained => {
  const stages = (stage: Stage): string[] => [
    stage.stage ?? '',
    ...[stage.inputStage ?? [], stage.inputStages ?? []].flat().flatMap(stages),
  ];
  const all = stages(plan);
  return {
    isIndexed: !all.includes('COLLSCAN'),
    isTooSmall: false,
    isSorted: all.includes('SORT'),
    examined: totalDocsExamined,
    returned: nReturned,
  };
};

type Node = { 'Node Type': string; Plans?: Node[]; IndexDetails?: unknown[] } & Record<string, unknown>;

const REMOVED = ['Rows Removed by Filter', 'Rows Removed by Index Recheck'];
const number = (value: unknown) => Number(value ?? 0);
const rowsOf = (node: Node) => number(node['Actual Rows']) * Math.max(1, number(node['Actual Loops']));

/** PostgreSQL reads a table of a few pages as one, once it has looked how large it is: an index would cost it more. */
const A_FEW_PAGES = 200;

/** As PostgreSQL tells it, under DocumentDB: what was read is what a scan gave on and what it threw away. */
const ofPostgres = (text: string): Explained => {
  const [{ Plan: root }] = JSON.parse(text) as [{ Plan: Node }];
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  const isScan = (node: Node) => /Scan/.test(node['Node Type']) && node['Node Type'] !== 'Bitmap Index Scan';
  const scans = nodes(root).filter((node) => isScan(node) && !(node.Plans ?? []).some(isScan));
  const isIndexed = (scan: Node) => nodes(scan).some((node) => node['Index Name'] ?? node.IndexDetails?.length);
  const read = (scan: Node) =>
    rowsOf(scan) +
    nodes(scan)
      .flatMap((node) => REMOVED.map((name) => number(node[name])))
      .reduce((sum, rows) => sum + rows, 0);
  const examined = scans.map(read).reduce((sum, rows) => sum + rows, 0);
  return {
    isIndexed: scans.every(isIndexed),
    isTooSmall: !scans.every(isIndexed) && examined < A_FEW_PAGES,
    isSorted: nodes(root).some((node) => /Sort/.test(node['Node Type'])),
    examined,
    returned: rowsOf(root),
  };
};

type Query = { filter: Filter; sort?: Filter; limit?: number; skip?: number };

/** What a query reads to find what it returns. Whatever it then does with it, it is explained as a search: all servers can. */
export const explain = async (collection: string, query: Query): Promise<Explained> => {
  const told = await mongoose.connection.db!.command({
    explain: { find: collection, ...query },
    verbosity: 'executionStats',
  });
  return 'plan' in told ? ofPostgres(told.plan) : ofMongo(told.queryPlanner.winningPlan, told.executionStats);
};
