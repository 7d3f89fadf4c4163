import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { BSON, type Document } from 'bson';
import { ownEmbedded } from './support/engine';

const server = ownEmbedded();
const path = () => decodeURIComponent(new URL(server.url()).host);

function message(sections: Buffer[], { flags = 0, opCode = 2013, id = 1 } = {}): Buffer {
  const body = Buffer.concat([Buffer.alloc(20), ...sections]);
  body.writeInt32LE(body.length, 0);
  body.writeInt32LE(id, 4);
  body.writeInt32LE(opCode, 12);
  body.writeUInt32LE(flags, 16);
  return body;
}

const bodyOf = (document: Document) => Buffer.concat([Buffer.of(0), BSON.serialize(document)]);
const command = (document: Document, options = {}) => message([bodyOf({ ...document, $db: 'wire' })], options);

async function open(): Promise<Socket> {
  const socket = connect(path());
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Reads whole replies off a socket. */
async function replies(socket: Socket, count: number): Promise<Document[]> {
  const found: Document[] = [];
  let rest = Buffer.alloc(0);
  while (found.length < count) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    rest = Buffer.concat([rest, chunk]);
    for (; rest.length >= 4 && rest.length >= rest.readInt32LE(0); rest = rest.subarray(rest.readInt32LE(0)))
      found.push(BSON.deserialize(rest.subarray(rest.readInt32LE(12) === 1 ? 36 : 21, rest.readInt32LE(0))));
  }
  return found;
}

it('answers messages that come in pieces, and several at once, in order', async () => {
  const socket = await open();
  const all = Buffer.concat([1, 2, 3].map((id) => command({ ping: 1 }, { id })));
  const answers = replies(socket, 3);
  for (const byte of all) socket.write(Buffer.of(byte));
  expect(await answers).toEqual([{ ok: 1 }, { ok: 1 }, { ok: 1 }]);
  socket.destroy();
});

it('takes document sequences and checksums', async () => {
  const socket = await open();
  const documents = [{ _id: 1 }, { _id: 2 }].map((document) => Buffer.from(BSON.serialize(document)));
  const name = Buffer.from('documents\0');
  const size = Buffer.alloc(4);
  size.writeInt32LE(4 + name.length + documents[0]!.length * 2);
  const sequence = Buffer.concat([Buffer.of(1), size, name, ...documents]);
  socket.write(message([bodyOf({ insert: 'sequences', $db: 'wire' }), sequence, Buffer.alloc(4)], { flags: 1 }));
  expect(await replies(socket, 1)).toEqual([{ n: 2, ok: 1 }]);
  socket.destroy();
});

it('does not answer what asks for no answer', async () => {
  const socket = await open();
  socket.write(
    Buffer.concat([command({ insert: 'quiet', documents: [{ a: 1 }] }, { flags: 2 }), command({ count: 'quiet' })]),
  );
  expect(await replies(socket, 1)).toEqual([{ n: 1, ok: 1 }]);
  socket.destroy();
});

it('says hello in the old way', async () => {
  const socket = await open();
  const collection = Buffer.from('admin.$cmd\0');
  const query = Buffer.concat([
    Buffer.alloc(4),
    collection,
    Buffer.alloc(8),
    Buffer.from(BSON.serialize({ isMaster: 1 })),
  ]);
  const old = message([], { opCode: 2004 });
  const whole = Buffer.concat([old.subarray(0, 16), query]);
  whole.writeInt32LE(whole.length, 0);
  socket.write(whole);
  expect(await replies(socket, 1)).toMatchObject([{ ismaster: true, maxWireVersion: 21, ok: 1 }]);
  socket.destroy();
});

describe('hostile bytes', () => {
  const survives = async () => expect(await server.db().command({ ping: 1 })).toEqual({ ok: 1 });
  /** `{ a: { a: { … } } }`, written from the outside in. */
  const nested = (depth: number) => {
    const bytes = Buffer.alloc(depth * 8 + 5);
    for (let level = 0, at = 0; level <= depth; level++, at += 7) {
      bytes.writeInt32LE((depth - level) * 8 + 5, at);
      if (level < depth) bytes.write('\x03a\0', at + 4, 'latin1');
    }
    return bytes;
  };

  async function isClosedAfter(bytes: Buffer) {
    const socket = await open();
    socket.resume();
    socket.end(bytes);
    await once(socket, 'close');
  }

  it('close the connection and nothing else', async () => {
    for (let i = 0; i < 60; i++) {
      const bytes = randomBytes(64 + i);
      bytes.writeInt32LE([bytes.length, 16, 2 ** 31 - 1, -1, 0][i % 5]!, 0);
      if (i % 2) bytes.writeInt32LE(2013, 12);
      if (i % 3 === 0) bytes.writeUInt32LE(0, 16);
      await isClosedAfter(bytes);
    }
    await survives();
  });

  it('cut short are waited for, then forgotten', async () => {
    await isClosedAfter(command({ ping: 1 }).subarray(0, 30));
    await survives();
  });

  it('nested too deeply are refused', async () => {
    for (const depth of [500, 50_000]) {
      const socket = await open();
      socket.write(message([Buffer.concat([Buffer.of(0), nested(depth)])]));
      expect(await replies(socket, 1)).toMatchObject([{ ok: 0, code: 15 }]);
      socket.destroy();
    }
    await survives();
  });

  it('whose lengths lie are refused', async () => {
    const good = command({ ping: 1, text: 'abcdef' });
    for (let at = 21; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad[at] = bad[at]! ^ 0x55;
      const socket = await open();
      socket.write(bad);
      await Promise.race([once(socket, 'data'), once(socket, 'close')]);
      socket.destroy();
    }
    await survives();
  });

  it('open cursors only up to a number', async () => {
    await server
      .db()
      .collection('cursors')
      .insertMany([{ a: 1 }, { a: 2 }, { a: 3 }]);
    for (let i = 0; i < 11; i++)
      await Promise.all(Array.from({ length: 100 }, () => server.db().command({ find: 'cursors', batchSize: 1 })));
    const { metrics } = await server.db().command({ serverStatus: 1 });
    expect(metrics.cursor.open.total).toBeLessThanOrEqual(1000);
  });

  it('claim no memory by announcing much', async () => {
    const before = process.memoryUsage.rss();
    const head = Buffer.alloc(16);
    head.writeInt32LE(48_000_000, 0);
    const sockets = await Promise.all(Array.from({ length: 50 }, open));
    for (const socket of sockets) socket.write(Buffer.concat([head, Buffer.alloc(10_000)]));
    await survives();
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 2 ** 20);
    sockets.forEach((socket) => socket.destroy());
  });
});
