import { join } from 'node:path';
import { open, type Database, type RootDatabase } from 'lmdb';

export type Store = Database<Buffer, Buffer>;
type Job = { run: () => unknown; resolve: (value: never) => void; reject: (reason: unknown) => void };

const FORMAT = 1;

/** One LMDB environment with three ordered stores, and the queue of writers. */
export class Environment {
  readonly catalog: Store;
  readonly documents: Store;
  readonly entries: Store;
  private readonly root: RootDatabase;
  /** Called when a commit failed, so that what is kept in memory can be read again. */
  onAbort = () => {};
  private queue: Job[] = [];
  private draining?: Promise<void>;

  constructor(folder: string, { durable = true } = {}) {
    // Without overlappingSync a commit is on disk when it returns.
    this.root = open({
      path: join(folder, 'data.mdb'),
      noSubdir: true,
      overlappingSync: false,
      noSync: !durable,
      maxDbs: 4,
    });
    this.catalog = this.openStore('catalog');
    this.documents = this.openStore('documents');
    this.entries = this.openStore('entries');
  }

  private openStore(name: string): Store {
    return this.root.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
  }

  async checkFormat() {
    const key = Buffer.from('format');
    const found = this.catalog.get(key);
    if (!found) await this.write(() => this.catalog.put(key, Buffer.of(FORMAT)));
    else if (found[0]! > FORMAT)
      throw new Error(`This folder was written by a newer version (format ${found[0]}, this version reads ${FORMAT})`);
  }

  /** Runs `work` in the next transaction, together with everything that waits; resolves when it is on disk. */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ run: work, resolve, reject });
      this.draining ??= this.drain().finally(() => {
        this.draining = undefined;
      });
    });
  }

  private async drain() {
    await new Promise(setImmediate);
    while (this.queue.length) {
      this.commit(this.queue.splice(0));
      await new Promise(setImmediate);
    }
  }

  /** Synchronous on purpose: a failed asynchronous commit of lmdb leaves a rejection that nobody can catch. */
  private commit(jobs: Job[]) {
    const answers: (() => void)[] = [];
    try {
      this.root.transactionSync(() => {
        for (const { run, resolve, reject } of jobs) {
          try {
            const value = run() as never;
            answers.push(() => resolve(value));
          } catch (error) {
            answers.push(() => reject(error));
          }
        }
      });
      answers.forEach((answer) => answer());
    } catch (error) {
      this.onAbort();
      jobs.forEach(({ reject }) => reject(error));
    }
  }

  backup = (file: string) => this.root.backup(file, false);

  async close() {
    await this.draining;
    await this.root.close();
  }
}
