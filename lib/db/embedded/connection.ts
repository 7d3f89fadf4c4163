import type { Socket } from 'node:net';
import { commands } from './commands';
import type { Database } from './database';
import { MongoError, toReply } from './errors';
import { Framing } from './wire/framing';
import { Message } from './wire/message';
import { encodeMessage } from './wire/reply';

async function run(database: Database, message: Message) {
  try {
    const name = Object.keys(message.command)[0] ?? '';
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new MongoError('CommandNotFound', `no such command: '${name}'`);
    if (message.command.startTransaction !== undefined)
      throw new MongoError(
        'IllegalOperation',
        'Transaction numbers are only allowed on a replica set member or mongos',
      );
    const db = String(message.command.$db ?? 'test');
    return await command({ database, message, body: message.command, db, target: message.command[name] });
  } catch (error) {
    return toReply(error);
  }
}

/** One client: its commands are answered one after the other. */
export class Connection {
  private readonly framing = new Framing();
  private chain: Promise<void> = Promise.resolve();
  private closing = false;

  constructor(
    private readonly socket: Socket,
    private readonly database: Promise<Database>,
  ) {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
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
      for (const bytes of this.framing.push(chunk))
        this.chain = this.chain.then(() => this.answer(bytes)).catch(this.destroy);
    } catch {
      this.destroy();
    }
  }

  private async answer(bytes: Buffer) {
    const message = new Message(bytes);
    const reply = encodeMessage(message, await run(await this.database, message));
    if (!message.moreToCome && !this.socket.destroyed) this.socket.write(reply);
  }
}
