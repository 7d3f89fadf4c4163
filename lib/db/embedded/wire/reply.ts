import { encodeReply, type Document } from '../documents';
import type { Batch } from '../cursors';
import { OP_MSG, OP_QUERY, OP_REPLY, type Message } from './message';

const HEADER = 16;
const BSON_ARRAY = 4;
const BSON_DOCUMENT = 3;

/** A reply whose documents are already BSON. */
export class CursorReply {
  constructor(
    readonly field: 'firstBatch' | 'nextBatch',
    readonly batch: Batch,
    private readonly others: Document = {},
  ) {}

  with = (others: Document) => new CursorReply(this.field, this.batch, others);

  encode(): Uint8Array {
    const { id, namespace, documents } = this.batch;
    const array = encodeArray(documents);
    const cursor = wrap([element(BSON_ARRAY, this.field), array, fields({ id, ns: namespace })]);
    return wrap([element(BSON_DOCUMENT, 'cursor'), cursor, fields({ ...this.others, ok: 1 })]);
  }
}

const element = (type: number, name: string) => Buffer.concat([Buffer.of(type), Buffer.from(name), Buffer.of(0)]);
const fields = (document: Document) => encodeReply(document).subarray(4, -1);

/** Written in one go: a page of a thousand documents would otherwise be three thousand small buffers. */
function encodeArray(documents: Uint8Array[]): Buffer {
  const size = documents.reduce((sum, { length }, at) => sum + 2 + String(at).length + length, 5);
  const array = Buffer.allocUnsafe(size);
  array.writeInt32LE(size);
  let at = 4;
  for (let i = 0; i < documents.length; i++) {
    array[at++] = BSON_DOCUMENT;
    at += array.write(String(i), at, 'latin1');
    array[at++] = 0;
    array.set(documents[i]!, at);
    at += documents[i]!.length;
  }
  array[at] = 0;
  return array;
}

function wrap(parts: Uint8Array[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...parts, Buffer.of(0)], size);
}

export function encodeMessage(request: Message, reply: Document | CursorReply): Buffer {
  const payload = reply instanceof CursorReply ? reply.encode() : encodeReply(reply);
  const legacy = request.opCode === OP_QUERY;
  const head = Buffer.alloc(legacy ? 36 : HEADER + 5);
  head.writeInt32LE(head.length + payload.length, 0);
  head.writeInt32LE(request.requestId, 8);
  head.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  if (legacy) head.writeInt32LE(1, 32);
  return Buffer.concat([head, payload]);
}
