import { ObjectId } from 'bson';
import { asDocument, decode, decodeExact, encode, isPlainObject, asRegExp, type Document } from '../documents';
import { demand, MongoError } from '../errors';
import { compileFilter } from '../query/filter';
import { describeFailure } from '../query/json-schema';
import type { Row } from '../query/select';
import type { Collection } from '../storage/collection';
import { applyUpdate, type UpdateSpec } from '../update/apply';
import { seedOf } from '../update/targets';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** What may not be stored, whoever writes it. */
function check({ options }: Collection, bytes: Uint8Array, document: Document, bypass: boolean, before?: Document) {
  const { _id } = document;
  const fits = bytes.length <= MAX_DOCUMENT_BYTES;
  const message = `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`;
  demand(fits, 'BSONObjectTooLarge', message);
  const isId = _id !== undefined && !Array.isArray(_id) && !asRegExp(_id);
  demand(isId, 'InvalidIdField', "The '_id' value cannot be of type array, regex or undefined");
  const dollar = isPlainObject(_id) && Object.keys(_id).find((name) => name.startsWith('$'));
  demand(
    !dollar,
    'DollarPrefixedFieldName',
    `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
  );
  if (!bypass && options.validator) validate(options, document, before);
}

function validate({ validator, validationAction, validationLevel }: Document, document: Document, before?: Document) {
  if (validationAction === 'warn' || validationLevel === 'off') return;
  const accepts = compileFilter(validator as Document);
  // A moderate one lets what was wrong stay wrong.
  if (accepts(document) || (validationLevel === 'moderate' && before && !accepts(before))) return;
  throw new MongoError('DocumentValidationFailure', 'Document failed validation', {
    errInfo: { failingDocumentId: document._id, details: describeFailure(validator as Document, document) },
  });
}

/** Adds `_id` when it is absent and moves it to the front. */
export function withId(bytes: Uint8Array, document = decode(bytes)): { bytes: Uint8Array; document: Document } {
  if (Object.keys(document)[0] === '_id') return { bytes, document };
  const { _id = new ObjectId(), ...rest } = decodeExact(bytes);
  const complete = encode({ _id, ...rest });
  return { bytes: complete, document: decode(complete) };
}

export function insertOne(collection: Collection, given: Uint8Array, bypass = false) {
  const { bytes, document } = withId(given);
  check(collection, bytes, document, bypass);
  collection.insert(bytes, document);
}

export function changeRow(collection: Collection, row: Row, spec: UpdateSpec, filter: Document, bypass = false) {
  const before = row.document;
  const bytes = encode(applyUpdate(spec, { exact: decodeExact(row.bytes), before, filter, inserting: false }));
  if (row.bytes.equals(bytes)) return { bytes, modified: false };
  const document = decode(bytes);
  check(collection, bytes, document, bypass, before);
  collection.replace(row.id, before, bytes, document);
  return { bytes, modified: true };
}

export function upsertOne(
  collection: Collection,
  spec: UpdateSpec,
  filter: Document,
  exactFilter: unknown,
  bypass = false,
) {
  const exact = seedOf(asDocument(exactFilter));
  const made = applyUpdate(spec, { exact, before: decode(encode(exact)), filter, inserting: true });
  const { _id = new ObjectId(), ...rest } = made;
  const bytes = encode({ _id, ...rest });
  insertOne(collection, bytes, bypass);
  return { bytes, id: _id };
}
