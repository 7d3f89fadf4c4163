import { drain } from '../chunks';
import { asDocument, type Document } from '../documents';
import { demand } from '../errors';
import { plan, type Plan, type Selection } from '../query/planner';
import { countEntries, select, type Examined } from '../query/select';
import type { Collection } from '../storage/collection';
import { Context, collationOf, type Command } from './context';
import { selectionOf } from './find';
import { prepare, resolve } from './source';

function stageOf({ scans, reverse }: Plan): Document {
  const direction = reverse ? 'backward' : 'forward';
  const stages = scans.map(({ index: { record } }) => ({
    stage: 'IXSCAN',
    indexName: record.spec.name,
    keyPattern: record.spec.key,
    isMultiKey: record.multikey,
    direction,
  }));
  if (!stages.length) return { stage: 'COLLSCAN', direction };
  return stages.length === 1 ? stages[0]! : { stage: 'OR', inputStages: stages };
}

function winningPlan(collection: Collection | undefined, selection: Selection, isCounted: boolean): Document {
  if (!collection) return { stage: 'EOF' };
  const chosen = plan(collection, selection);
  const scan = stageOf(chosen);
  const countStage = chosen.scans.length ? 'COUNT_SCAN' : 'RECORD_STORE_FAST_COUNT';
  if (isCounted) return { stage: 'COUNT', inputStage: { ...scan, stage: countStage } };
  const fetched = chosen.scans.length ? { stage: 'FETCH', inputStage: scan } : scan;
  const sorted = chosen.sorted ? fetched : { stage: 'SORT', sortPattern: selection.sort, inputStage: fetched };
  return selection.limit ? { stage: 'LIMIT', limitAmount: selection.limit, inputStage: sorted } : sorted;
}

async function report({ db, body }: Context, name: string, selection: Selection, found?: Collection, counts = false) {
  const counted = found && counts ? countEntries(found, selection) : undefined;
  const reply = {
    explainVersion: '1',
    queryPlanner: {
      namespace: `${db}.${name}`,
      parsedQuery: selection.filter,
      winningPlan: winningPlan(found, selection, counted !== undefined),
      rejectedPlans: [],
    },
    serverInfo: { host: '127.0.0.1', version: '8.0.0' },
    ok: 1,
  };
  if (body.verbosity === 'queryPlanner') return reply;
  const startedAt = performance.now();
  const examined: Examined = { keys: counted ?? 0, documents: 0, returned: 0 };
  if (found && counted === undefined) await drain(select(found, selection, examined));
  const executionStats = {
    executionSuccess: true,
    nReturned: examined.returned,
    executionTimeMillis: Math.round(performance.now() - startedAt),
    totalKeysExamined: examined.keys,
    totalDocsExamined: examined.documents,
  };
  return { ...reply, executionStats };
}

export function explainPipeline(context: Context, name: string, pipeline: Document[]): Promise<Document> {
  const { collection, selection } = prepare(context, name, pipeline, asDocument(context.body.let));
  return report(context, name, selection, collection);
}

/** The selection of a write's first statement. */
function writeSelection(body: Document, collection?: Collection): Selection {
  const [statement] = (body.updates ?? body.deletes) as Document[];
  const { q, collation, hint } = asDocument(statement);
  return { filter: asDocument(q), collation: collationOf(collation, collection?.options), hint };
}

const READING = ['find', 'aggregate', 'count', 'distinct'];
const WRITING = ['update', 'delete', 'findAndModify', 'findandmodify'];

export const explain: Command = async ({ database, message, body: { verbosity }, db, target }) => {
  const body = asDocument(target);
  const [operation = '', of] = Object.entries(body)[0] ?? [];
  const isKnown = [...READING, ...WRITING].includes(operation);
  demand(isKnown, 'CommandNotFound', `Explain failed due to unknown command: ${operation}`);
  const inner = new Context(database, message, { ...body, verbosity }, db, of);
  if (operation === 'aggregate') return explainPipeline(inner, inner.name, body.pipeline as Document[]);
  const { collection } = resolve(database, db, inner.name);
  const selection = body.updates || body.deletes ? writeSelection(body, collection) : selectionOf(inner, collection);
  return report(inner, inner.name, selection, collection, operation === 'count');
};
