import { decode, decodeExact, encode, ObjectId, type Document } from '../documents';
import type { Row } from '../query/select';
import type { Collection } from '../storage/collection';
import { applyUpdate, type UpdateSpec } from '../update/apply';
import { seedOf } from '../update/upsert';
import { validate } from './validator';

export type Changed = { bytes: Uint8Array; modified: boolean };

export function changeRow(collection: Collection, row: Row, spec: UpdateSpec, filter: Document): Changed {
  const bytes = encode(
    applyUpdate(spec, { exact: decodeExact(row.bytes), before: row.document, filter, inserting: false }),
  );
  if (row.bytes.equals(bytes)) return { bytes, modified: false };
  const document = decode(bytes);
  validate(collection, document);
  collection.replace(row.id, row.document, bytes, document);
  return { bytes, modified: true };
}

export function upsertOne(
  collection: Collection,
  spec: UpdateSpec,
  filter: Document,
  exactFilter: Document,
): { bytes: Uint8Array; id: unknown } {
  const seed = seedOf(exactFilter);
  const { _id = new ObjectId(), ...rest } = applyUpdate(spec, {
    exact: seed,
    before: decode(encode(seed)),
    filter,
    inserting: true,
  });
  const bytes = encode({ _id, ...rest });
  const document = decode(bytes);
  validate(collection, document);
  collection.insert(bytes, document);
  return { bytes, id: _id };
}
