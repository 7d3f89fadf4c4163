import { asDocument, type Document } from '../documents';
import { MongoError } from '../errors';
import { drain } from '../paced';
import { countEntries } from '../query/count-entries';
import type { Plan } from '../query/planner';
import { planOf, select, type Examined } from '../query/select';
import type { Selection } from '../query/selection';
import type { Collection } from '../storage/collection';
import { collationOf, type Command, type Context } from './context';
import { selectionOf } from './find';
import { prepare, resolve } from './source';

function stageOf({ scans, reverse }: Plan): Document {
  const direction = reverse ? 'backward' : 'forward';
  const stages = scans.map(({ index: { record, text } }) => ({
    stage: text ? 'TEXT_MATCH' : 'IXSCAN',
    indexName: record.spec.name,
    keyPattern: record.spec.key,
    isMultiKey: record.multikey,
    direction,
  }));
  if (!stages.length) return { stage: 'COLLSCAN', direction };
  return stages.length === 1 ? stages[0]! : { stage: 'OR', inputStages: stages };
}

function winningPlan(collection: Collection | undefined, selection: Selection, counted: boolean): Document {
  if (!collection) return { stage: 'EOF' };
  const plan = planOf(collection, selection);
  const scan = stageOf(plan);
  if (counted)
    return {
      stage: 'COUNT',
      inputStage: { ...scan, stage: plan.scans.length ? 'COUNT_SCAN' : 'RECORD_STORE_FAST_COUNT' },
    };
  const fetched = plan.scans.length ? { stage: 'FETCH', inputStage: scan } : scan;
  const sorted = plan.sorted ? fetched : { stage: 'SORT', sortPattern: selection.sort, inputStage: fetched };
  return selection.limit ? { stage: 'LIMIT', limitAmount: selection.limit, inputStage: sorted } : sorted;
}

async function execute(collection: Collection, selection: Selection): Promise<Examined> {
  const examined: Examined = { keys: 0, documents: 0, returned: 0 };
  await drain(select(collection, selection, examined), () => {});
  // What an index alone finds is read when it is sent.
  return { ...examined, documents: Math.max(examined.documents, examined.returned) };
}

async function report(
  { db, body }: Context,
  name: string,
  collection: Collection | undefined,
  selection: Selection,
  counts = false,
) {
  const counted = collection && counts ? countEntries(collection, selection) : undefined;
  const reply = {
    explainVersion: '1',
    queryPlanner: {
      namespace: `${db}.${name}`,
      parsedQuery: selection.filter,
      winningPlan: winningPlan(collection, selection, counted !== undefined),
      rejectedPlans: [],
    },
    serverInfo: { host: '127.0.0.1', version: '8.0.0' },
    ok: 1,
  };
  if (body.verbosity === 'queryPlanner') return reply;
  const startedAt = performance.now();
  const nothing = { keys: counted ?? 0, documents: 0, returned: 0 };
  const examined = collection && counted === undefined ? await execute(collection, selection) : nothing;
  const executionStats = {
    executionSuccess: true,
    nReturned: examined.returned,
    executionTimeMillis: Math.round(performance.now() - startedAt),
    totalKeysExamined: examined.keys,
    totalDocsExamined: examined.documents,
  };
  return { ...reply, executionStats };
}

export async function explainSelection(context: Context, name: string, pipeline: Document[]): Promise<Document> {
  const { collection, selection } = prepare(context, name, pipeline, asDocument(context.body.let));
  return report(context, name, collection, selection);
}

/** The selection of a write's first statement. */
function writeSelection(body: Document, collection?: Collection): Selection {
  const [statement] = (body.updates ?? body.deletes) as Document[];
  const { q, collation, hint } = asDocument(statement);
  return { filter: asDocument(q), collation: collationOf(collation, collection?.options), hint };
}

const EXPLAINED = new Set([
  'find',
  'aggregate',
  'count',
  'distinct',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
]);

export const explain: Command = async (context) => {
  const body = asDocument(context.target);
  const [operation = '', target] = Object.entries(body)[0] ?? [];
  const name = String(target);
  if (!EXPLAINED.has(operation))
    throw new MongoError('CommandNotFound', `Explain failed due to unknown command: ${operation}`);
  const inner = { ...context, body: { ...body, verbosity: context.body.verbosity } };
  if (operation === 'aggregate') return explainSelection(inner, name, body.pipeline as Document[]);
  const { collection } = resolve(context.database, context.db, name);
  const selection = body.updates || body.deletes ? writeSelection(body, collection) : selectionOf(inner, collection);
  return report(inner, name, collection, selection, operation === 'count');
};
