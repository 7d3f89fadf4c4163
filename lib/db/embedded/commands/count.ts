import { asDocument, type Document } from '../documents';
import { MongoError } from '../errors';
import { drain, mapPaced, type Paced } from '../paced';
import { toCollation, type Collation } from '../query/collation';
import { compare, equal } from '../query/compare';
import { countEntries } from '../query/count-entries';
import { rootOf, valuesAt } from '../query/paths';
import { select } from '../query/select';
import { collectionName, type Command, type Context } from './context';
import { withDeadline } from './deadline';
import { selectionOf, stagesOf } from './find';
import { documentsOf, resolve } from './source';

async function countAll(rows: Paced<unknown>): Promise<number> {
  let n = 0;
  await drain(rows, () => n++);
  return n;
}

export const count: Command = async (context) => {
  const name = collectionName(context);
  const { collection, stages } = resolve(context.database, context.db, name);
  const selection = selectionOf(context, collection);
  if (stages.length) return { n: await countAll(documentsOf(context, name, stagesOf(selection), {})), ok: 1 };
  if (!collection) return { n: 0, ok: 1 };
  const n = countEntries(collection, selection);
  return { n: n ?? (await countAll(withDeadline(select(collection, selection), context.body.maxTimeMS))), ok: 1 };
};

/** Values by what they are equal to: strings by themselves, others one by one. */
class Distinct {
  private readonly strings = new Set<string>();
  private readonly others: unknown[] = [];

  constructor(private readonly collation?: Collation) {}

  add(value: unknown) {
    if (value === undefined) return;
    if (typeof value === 'string' && !this.collation) this.strings.add(value);
    else if (!this.others.some((other) => equal(other, value, this.collation))) this.others.push(value);
  }

  values = () => [...this.others, ...this.strings].sort((a, b) => compare(a, b, this.collation));
}

function documentsFor(context: Context, name: string, path: string): Paced<Document> {
  const { collection, stages } = resolve(context.database, context.db, name);
  const selection = { ...selectionOf(context, collection), fields: new Set([rootOf(path)]) };
  if (stages.length) return documentsOf(context, name, [{ $match: selection.filter }], {});
  if (!collection) return [];
  const rows = withDeadline(select(collection, selection), context.body.maxTimeMS);
  return mapPaced(rows, (row) => row.known ?? row.document);
}

export const distinct: Command = async (context) => {
  const { body, database, db } = context;
  const name = collectionName(context);
  if (typeof body.key !== 'string')
    throw new MongoError('TypeMismatch', "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const path = body.key;
  if (body.query !== undefined && body.query !== null) asDocument(body.query);
  const found = new Distinct(toCollation(body.collation ?? database.find(db, name)?.options.collation));
  await drain(documentsFor(context, name, path), (document) => {
    for (const value of valuesAt(document, path).flat()) found.add(value);
  });
  return { values: found.values(), ok: 1 };
};
