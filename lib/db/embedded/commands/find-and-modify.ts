import type { Work } from '../chunks';
import { asDocument, decode, decodeExact, type Document } from '../documents';
import { demand } from '../errors';
import { compileProjection } from '../query/projection';
import { filterOptionsOf, writeToEach, type Row } from '../query/select';
import type { Collection } from '../storage/collection';
import type { Command, Context } from './context';
import { selectionOf } from './find';
import { changeRow, upsertOne } from './writing';

type Outcome = { bytes?: Uint8Array; lastErrorObject: Document };

function* run(collection: Collection, context: Context): Work<Outcome> {
  const { body, message } = context;
  const selection = { ...selectionOf(context, collection), limit: 1 };
  let bytes: Uint8Array | undefined;
  if (body.remove) {
    const n = yield* writeToEach(collection, selection, (row) => {
      bytes = row.bytes;
      collection.remove(row.id, row.document);
    });
    return { bytes, lastErrorObject: { n } };
  }
  const { update, arrayFilters, query } = message.exact() as Record<string, Document & Document[]>;
  const { filter, variables } = selection;
  const spec = { change: update!, arrayFilters, variables };
  const bypass = body.bypassDocumentValidation === true;
  const n = yield* writeToEach(collection, selection, (row: Row) => {
    const changed = changeRow(collection, row, spec, filter, bypass);
    bytes = body.new ? changed.bytes : row.bytes;
  });
  if (n || !body.upsert) return { bytes, lastErrorObject: { n, updatedExisting: n > 0 } };
  const made = upsertOne(collection, spec, filter, query, bypass);
  return {
    bytes: body.new ? made.bytes : undefined,
    lastErrorObject: { n: 1, updatedExisting: false, upserted: made.id },
  };
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
  return context.write(function* () {
    const collection = context.writable(Boolean(body.upsert));
    const missing: Document = body.remove ? { n: 0 } : { n: 0, updatedExisting: false };
    if (!collection) return { lastErrorObject: missing, value: null, ok: 1 };
    const options = filterOptionsOf(collection, {});
    const project = compileProjection(asDocument(body.fields), asDocument(body.query), options);
    const { bytes, lastErrorObject } = yield* run(collection, context);
    const value = bytes && (project ? project(decodeExact(bytes), () => decode(bytes)) : decodeExact(bytes));
    return { lastErrorObject, value: value ?? null, ok: 1 };
  });
};
