import { once } from 'node:events';
import type { Socket } from 'node:net';
import { commands } from './commands';
import type { Reply } from './commands/context';
import { Disconnection } from './fail-points';
import type { Database } from './database';
import { MongoError, toReply } from './errors';
import { Framing } from './wire/framing';
import { Message } from './wire/message';
import { CursorReply, encodeMessage } from './wire/reply';

async function execute(database: Database, message: Message): Promise<Reply> {
  message.check();
  const head = message.head();
  const name = Object.keys(head)[0] ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new MongoError('CommandNotFound', `no such command: '${name}'`);
  if (head.startTransaction !== undefined || head.autocommit !== undefined)
    throw new MongoError('IllegalOperation', 'Transaction numbers are only allowed on a replica set member or mongos');
  const failure = await database.failPoints.meet(name);
  // An insert takes its documents as bytes: decoding them with the command would be for nothing.
  const body = name === 'insert' ? head : message.command;
  const reply = await command({ database, message, body, db: String(head.$db ?? 'test'), target: head[name] });
  return failure && !(reply instanceof CursorReply) ? { ...reply, ...failure } : reply;
}

async function run(database: Database, message: Message): Promise<Reply> {
  try {
    return await execute(database, message);
  } catch (error) {
    if (error instanceof Disconnection) throw error;
    return toReply(error);
  }
}

/** One client: its commands are answered one after the other, and it waits when it sends more than is read. */
export class Connection {
  private readonly framing = new Framing();
  private chain: Promise<void> = Promise.resolve();
  private waiting = 0;
  private closing = false;

  constructor(
    private readonly socket: Socket,
    private readonly database: Promise<Database>,
  ) {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
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
    const reply = encodeMessage(message, await run(await this.database, message));
    const isTaken = message.moreToCome || this.socket.destroyed || this.socket.write(reply);
    if (!isTaken) await Promise.race([once(this.socket, 'drain'), once(this.socket, 'close')]);
    if (--this.waiting === 0) this.socket.resume();
  }
}
