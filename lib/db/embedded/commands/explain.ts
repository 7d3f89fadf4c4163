import type { Document } from '../documents';
import { planOf, select, type Examined, type Selection } from '../query/select';
import { asDocument, type Command, type Context } from './context';
import { leading } from './aggregate';
import { selectionOf } from './find';

export function explainSelection({ database, db }: Context, name: string, selection: Selection): Document {
  const collection = database.find(db, name);
  const plan = collection && planOf(collection, selection);
  const examined: Examined = { keys: 0, documents: 0, returned: 0 };
  const startedAt = performance.now();
  if (collection) for (const _row of select(collection, selection, examined));
  const scan = plan?.index
    ? {
        stage: 'IXSCAN',
        indexName: plan.index.record.spec.name,
        keyPattern: plan.index.record.spec.key,
        direction: plan.reverse ? 'backward' : 'forward',
      }
    : { stage: collection ? 'COLLSCAN' : 'EOF' };
  const fetched = plan?.index ? { stage: 'FETCH', inputStage: scan } : scan;
  return {
    explainVersion: '1',
    queryPlanner: {
      namespace: `${db}.${name}`,
      parsedQuery: selection.filter,
      winningPlan: plan && !plan.sorted ? { stage: 'SORT', inputStage: fetched } : fetched,
      rejectedPlans: [],
    },
    executionStats: {
      executionSuccess: true,
      nReturned: examined.returned,
      executionTimeMillis: Math.round(performance.now() - startedAt),
      totalKeysExamined: examined.keys,
      totalDocsExamined: examined.documents,
    },
    serverInfo: { host: '127.0.0.1', version: '8.0.0' },
    ok: 1,
  };
}

export const explain: Command = (context) => {
  const body = asDocument(context.target);
  const [operation, name] = Object.entries(body)[0];
  const inner = { ...context, body };
  const [statement] = (body.updates ?? body.deletes ?? []) as Document[];
  const selection =
    operation === 'aggregate'
      ? leading(body.pipeline as Document[]).selection
      : statement
        ? { filter: asDocument(statement.q) }
        : selectionOf(inner, String(name));
  return explainSelection(context, String(name), selection);
};
