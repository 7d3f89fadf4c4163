import { asDocument, decode, decodeExact, type Document } from '../documents';
import { demand } from '../errors';
import { compileProjection } from '../query/projection';
import { filterOptionsOf, selectNow } from '../query/select';
import type { Collection } from '../storage/collection';
import type { Command, Context } from './context';
import { selectionOf } from './find';
import { changeRow, upsertOne } from './writing';

type Outcome = { bytes?: Uint8Array; lastErrorObject: Document };

function run(collection: Collection, context: Context): Outcome {
  const { body, message } = context;
  const selection = { ...selectionOf(context, collection), limit: 1 };
  const [row] = selectNow(collection, selection);
  if (body.remove) {
    if (row) collection.remove(row.id, row.document);
    return { bytes: row?.bytes, lastErrorObject: { n: row ? 1 : 0 } };
  }
  const { update, arrayFilters, query } = message.exact() as Record<string, Document & Document[]>;
  const { filter, variables } = selection;
  const spec = { change: update!, arrayFilters, variables };
  const bypass = body.bypassDocumentValidation === true;
  if (row) {
    const { bytes } = changeRow(collection, row, spec, filter, bypass);
    return { bytes: body.new ? bytes : row.bytes, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (!body.upsert) return { lastErrorObject: { n: 0, updatedExisting: false } };
  const { bytes, id } = upsertOne(collection, spec, filter, query, bypass);
  return { bytes: body.new ? bytes : undefined, lastErrorObject: { n: 1, updatedExisting: false, upserted: id } };
}

function check({ remove, update, new: returnsNew, upsert }: Document) {
  demand(remove || update, 'FailedToParse', 'Either an update or remove=true must be specified');
  demand(!remove || !update, 'FailedToParse', 'Cannot specify both an update and remove=true');
  demand(!remove || !returnsNew, 'FailedToParse', 'Cannot specify both new=true and remove=true');
  demand(!remove || !upsert, 'FailedToParse', 'Cannot specify both upsert=true and remove=true');
}

export const findAndModify: Command = async (context) => {
  const { body } = context;
  check(body);
  return context.write(() => {
    const collection = context.writable(Boolean(body.upsert));
    const missing: Document = body.remove ? { n: 0 } : { n: 0, updatedExisting: false };
    if (!collection) return { lastErrorObject: missing, value: null, ok: 1 };
    const options = filterOptionsOf(collection, {});
    const project = compileProjection(asDocument(body.fields), asDocument(body.query), options);
    const { bytes, lastErrorObject } = run(collection, context);
    const value = bytes && (project ? project(decodeExact(bytes), () => decode(bytes)) : decodeExact(bytes));
    return { lastErrorObject, value: value ?? null, ok: 1 };
  });
};
