import { decode, decodeExact, encode, ObjectId, type Document } from '../documents';
import type { Row } from '../query/select';
import type { Collection } from '../storage/collection';
import { applyUpdate, type UpdateSpec } from '../update/apply';
import { seedOf } from '../update/upsert';
import { checkId, checkSize } from './insert';
import { validate } from './validator';

export type Changed = { bytes: Uint8Array; modified: boolean };

export function changeRow(
  collection: Collection,
  row: Row,
  spec: UpdateSpec,
  filter: Document,
  bypass = false,
): Changed {
  const bytes = encode(
    applyUpdate(spec, { exact: decodeExact(row.bytes), before: row.document, filter, inserting: false }),
  );
  if (row.bytes.equals(bytes)) return { bytes, modified: false };
  checkSize(bytes);
  const document = decode(bytes);
  if (!bypass) validate(collection, document, row.document);
  collection.replace(row.id, row.document, bytes, document);
  return { bytes, modified: true };
}

export function upsertOne(
  collection: Collection,
  spec: UpdateSpec,
  filter: Document,
  exactFilter: Document,
  bypass = false,
) {
  const seed = seedOf(exactFilter);
  const before = decode(encode(seed));
  const { _id = new ObjectId(), ...rest } = applyUpdate(spec, { exact: seed, before, filter, inserting: true });
  const bytes = encode({ _id, ...rest });
  checkSize(bytes);
  const document = decode(bytes);
  checkId(document._id);
  if (!bypass) validate(collection, document);
  collection.insert(bytes, document);
  return { bytes, id: _id };
}
