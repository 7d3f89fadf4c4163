import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { nextTurn, type Work } from '../chunks';
import { demand, MongoError } from '../errors';
import { RowCache } from './caches';
import { markClosed } from './closed-mark';
import { inspect } from './data-file';
import { walk, type Store } from './keys';
import { seal, unseal } from './seal';
import { Stamps } from './stamps';

export type EnvironmentOptions = {
  durable?: boolean;
  testing?: boolean;
  readOnly?: boolean;
  /** Another file of the folder than the one that is served. */
  file?: string;
  /** The fields that name whom a document is about, for those who ask whether anything about somebody changed. */
  owners?: readonly string[];
};
type Job = { steps: Work<unknown>; resolve: (value: never) => void; reject: (reason: unknown) => void };

/** Since 2 every value has a checksum. */
const FORMAT = 2;
const STORES = ['catalog', 'documents', 'entries'] as const;
const FORMAT_KEY = Buffer.from('format');
const EVERYTHING = { start: Buffer.of(0), end: Buffer.alloc(8, 0xff) };
export const DATA_FILE = 'data.mdb';
/** Longer than reads take: each commit writes every page that it touches, so that many small ones cost more. */
const TURN_MS = 12;
/** What only deletions may use: they need free pages too, before they make any. */
const RESERVED_BYTES = 2 ** 20;

/** What LMDB says, without what it says of pages and positions. */
const reasonOf = (error: unknown) => (error as Error).message.split(/:|\n/)[0]!.trim();

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** One LMDB environment with three ordered stores, and the queue of writers. */
export class Environment {
  readonly catalog: Store;
  readonly documents: Store;
  readonly entries: Store;
  readonly rows = new RowCache();
  readonly stamps: Stamps;
  /** Whether what only tests and trusted clients need is there: JavaScript in filters, fail points. */
  readonly testing: boolean;
  /** Called when a commit failed, so that what is kept in memory can be read again. */
  onAbort = () => {};
  /** How often was written: what was read at another count may have changed. */
  commits = 0;
  private readonly root: RootDatabase;
  private queue: Job[] = [];
  private draining?: Promise<void>;
  private hasRoom?: boolean;
  private readonly path: string;
  private readonly readOnly: boolean;

  constructor(
    private readonly folder: string,
    { durable = true, testing = false, readOnly = false, file = DATA_FILE, owners = [] }: EnvironmentOptions = {},
  ) {
    this.testing = testing;
    this.stamps = new Stamps(owners);
    this.readOnly = readOnly;
    const path = (this.path = join(/* turbopackIgnore: true */ folder, file));
    try {
      inspect(path, STORES, readOnly && file === DATA_FILE);
      // Without overlappingSync a commit is on disk when it returns.
      this.root = open({ path, noSubdir: true, overlappingSync: false, noSync: !durable, maxDbs: 4, readOnly });
      [this.catalog, this.documents, this.entries] = STORES.map((name) =>
        this.root.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' }),
      ) as [Store, Store, Store];
      this.checkFormat();
    } catch (error) {
      throw new Error(`The database ${path} cannot be opened: ${reasonOf(error)}`, { cause: error });
    }
  }

  private checkFormat() {
    const found = this.catalog.get(FORMAT_KEY)?.[0];
    if (found === undefined && this.readOnly) throw new Error('it is not a database of this program');
    if (found === undefined) this.root.transactionSync(() => this.put(this.catalog, FORMAT_KEY, Buffer.of(FORMAT)));
    else if (found > FORMAT)
      throw new Error(`it was written by a newer version (format ${found}, this version reads up to ${FORMAT})`);
    else if (found < FORMAT && !this.readOnly) this.root.transactionSync(() => this.sealAll());
  }

  /** From format 1, whose values had no checksums. */
  private sealAll() {
    for (const store of [this.catalog, this.documents, this.entries])
      for (const keys of walk(store, EVERYTHING)) for (const key of keys) this.put(store, key, store.get(key)!);
    this.put(this.catalog, FORMAT_KEY, Buffer.of(FORMAT));
  }

  put = (store: Store, key: Buffer, value: Uint8Array) => store.putSync(key, seal(key, value));

  /** What was put, in a buffer that is valid until the next read when it need not be kept. */
  get(store: Store, key: Buffer, keep = true): Buffer | undefined {
    const sealed = keep ? store.get(key) : store.getBinaryFast(key);
    return sealed && this.checked(key, sealed);
  }

  checked(key: Buffer, sealed: Buffer): Buffer {
    const value = unseal(key, sealed);
    demand(value, 'InternalError', `A value in ${this.path} is damaged; stop the server and restore a backup`);
    return value;
  }

  /**
   * Runs `work` in the next transaction, together with everything that waits; resolves when it is on disk. Work that
   * takes long goes on in later ones, with others between them wherever it pauses.
   */
  write<T>(work: () => T | Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ steps: stepsOf(work), resolve, reject });
      this.draining ??= this.drain();
    });
  }

  private async drain() {
    await nextTurn();
    while (this.queue.length) {
      this.commit(this.queue.splice(0));
      await nextTurn();
    }
    this.draining = undefined;
  }

  /** Synchronous on purpose: a failed asynchronous commit of lmdb leaves a rejection that nobody can catch. */
  private commit(jobs: Job[]) {
    this.hasRoom = undefined;
    this.commits++;
    const end = performance.now() + TURN_MS;
    const goOn = (job: Job) => this.queue.push(job);
    try {
      const answers = this.root.transactionSync(() => jobs.map((job) => outcomeOf(job, end, goOn)));
      answers.forEach((answer) => answer());
    } catch (error) {
      this.rows.clear();
      this.stamps.touchAll();
      this.onAbort();
      const reason = new MongoError('OutOfDiskSpace', `The write could not be put on disk: ${reasonOf(error)}`);
      jobs.forEach(({ reject }) => reject(reason));
    }
  }

  /** Refuses to store more on a disk that is all but full; looks once for each commit. */
  demandRoom() {
    this.hasRoom ??= freeBytes(this.folder) > RESERVED_BYTES;
    demand(this.hasRoom, 'OutOfDiskSpace', 'The disk is full: only deletions are possible.');
  }

  backup = (file: string) => this.root.backup(file, false);

  async close() {
    await this.draining;
    await this.root.close();
    if (!this.readOnly) markClosed(this.path);
  }
}

function* stepsOf<T>(work: () => T | Work<T>): Work<T> {
  const started = work();
  return isWork(started) ? yield* started : started;
}

const isWork = <T>(value: T | Work<T>): value is Work<T> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && 'next' in value;

/** What to do once the commit is on disk: tell whoever waits, or go on. */
function outcomeOf(job: Job, end: number, goOn: (job: Job) => void): () => void {
  try {
    for (;;) {
      const { done, value } = job.steps.next();
      if (done) return () => job.resolve(value as never);
      if (performance.now() > end) return () => goOn(job);
    }
  } catch (error) {
    return () => job.reject(error);
  }
}
