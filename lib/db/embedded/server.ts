import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './connection';
import type { Database } from './database';

const PATIENCE_MS = 4000;

/** Listens for clients; what they ask before the database is open waits for it. */
export class Listener {
  private readonly connections = new Set<Connection>();

  private constructor(
    private readonly server: Server,
    readonly database: Promise<Database>,
  ) {
    server.on('connection', (socket) => this.accept(socket));
  }

  /** The database is opened once the address is ours, so that holding an address can be the right to open a folder. */
  static async open(where: ListenOptions, openDatabase: () => Promise<Database>): Promise<Listener> {
    const server = createServer().listen(where);
    await once(server, 'listening');
    const listener = new Listener(server, openDatabase());
    try {
      if (where.path) chmodSync(where.path, 0o600);
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

  private accept(socket: Socket) {
    const connection = new Connection(socket, this.database);
    this.connections.add(connection);
    socket.once('close', () => this.connections.delete(connection));
  }
}
