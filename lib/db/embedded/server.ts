import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { commands } from './commands';
import { Context, type Reply } from './commands/context';
import { Disconnection, type Database } from './database';
import { demand, toReply } from './errors';
import { Framing } from './wire/framing';
import { Message } from './wire/message';
import { CursorReply, encodeMessage } from './wire/reply';

const PATIENCE_MS = 4000;

async function execute(database: Database, message: Message): Promise<Reply> {
  message.check();
  const head = message.head();
  const name = Object.keys(head)[0] ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  demand(command, 'CommandNotFound', `no such command: '${name}'`);
  const isPlain = head.startTransaction === undefined && head.autocommit === undefined;
  demand(isPlain, 'IllegalOperation', 'Transaction numbers are only allowed on a replica set member or mongos');
  const added = await database.failPoint.meet(name);
  // An insert takes its documents as bytes: decoding them with the command would be for nothing.
  const body = name === 'insert' ? head : message.command;
  const reply = await command(new Context(database, message, body, String(head.$db ?? 'test'), head[name]));
  return reply instanceof CursorReply ? reply : { ...reply, ...added };
}

/** One client: its commands are answered one after the other, and it waits when it sends more than is read. */
class Connection {
  private readonly framing = new Framing();
  private chain: Promise<void> = Promise.resolve();
  private waiting = 0;
  private closing = false;

  constructor(
    private readonly socket: Socket,
    private readonly database: Promise<Database>,
  ) {
    socket.setNoDelay(true);
    socket.on('error', this.destroy);
    socket.on('close', () => this.framing.clear());
    socket.on('data', (chunk) => this.receive(chunk));
  }

  /** Resolves when everything received has been answered. */
  async finish() {
    this.closing = true;
    await this.chain;
    this.socket.end();
  }

  destroy = (): void => void this.socket.destroy();

  private receive(chunk: Buffer) {
    if (this.closing) return;
    try {
      for (const bytes of this.framing.push(chunk)) {
        this.waiting++;
        this.chain = this.chain.then(() => this.answer(bytes)).catch(this.destroy);
      }
    } catch {
      this.destroy();
    }
    if (this.waiting > 1) this.socket.pause();
  }

  private async answer(bytes: Buffer) {
    if (this.socket.destroyed) return;
    const message = new Message(bytes);
    const reply = await execute(await this.database, message).catch((error: unknown) => {
      if (error instanceof Disconnection) throw error;
      return toReply(error);
    });
    const isTaken = message.moreToCome || this.socket.destroyed || this.socket.write(encodeMessage(message, reply));
    if (!isTaken) await roomIn(this.socket);
    if (--this.waiting === 0) this.socket.resume();
  }
}

/** Resolves when a socket takes more, or is gone; what was listened for is let go. */
async function roomIn(socket: Socket) {
  const listening = new AbortController();
  const { signal } = listening;
  await Promise.race([once(socket, 'drain', { signal }), once(socket, 'close', { signal })]);
  listening.abort();
}

/** Listens for clients; what they ask before the database is open waits for it. */
export class Listener {
  private readonly connections = new Set<Connection>();

  private constructor(
    private readonly server: Server,
    readonly database: Promise<Database>,
  ) {
    server.on('connection', (socket) => {
      const connection = new Connection(socket, database);
      this.connections.add(connection);
      socket.once('close', () => this.connections.delete(connection));
    });
  }

  /** The database is opened once the address is ours, so that holding an address can be the right to open a folder. */
  static async open(where: ListenOptions, openDatabase: () => Promise<Database>): Promise<Listener> {
    const server = createServer().listen(where);
    await once(server, 'listening');
    const listener = new Listener(server, openDatabase());
    try {
      if (where.path && process.platform !== 'win32') chmodSync(where.path, 0o600);
      await listener.database;
      return listener;
    } catch (error) {
      server.close();
      throw error;
    }
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Takes no more commands and lets those in progress end, within limits. */
  async close() {
    this.server.close();
    const ended = Promise.all([...this.connections].map((connection) => connection.finish()));
    await Promise.race([ended, wait(PATIENCE_MS, undefined, { ref: false })]);
    for (const connection of this.connections) connection.destroy();
  }
}
