import 'server-only';
import mongoose from 'mongoose';
import { env } from '@/lib/env';
import { isTracing } from '@/lib/tracing/span';
import { BookModel } from '@/models/book';
import { BookChangeModel } from '@/models/book-change';
import { DeletedBookModel } from '@/models/deleted-book';
import { OpenLibraryAnswerModel } from '@/models/openlibrary-answer';
import { OpenLibraryPaceModel } from '@/models/openlibrary-pace';
import { IdempotentAnswerModel } from '@/models/idempotent-answer';
import { IgnoredSuggestionModel } from '@/models/ignored-suggestion';
import { ImportBatchModel } from '@/models/import-batch';
import { ImportFileModel } from '@/models/import-file';
import { ImportRowModel } from '@/models/import-row';
import { LimitCountModel } from '@/models/limit-count';
import { ReadingDayModel } from '@/models/reading-day';
import { ReadingGoalsModel } from '@/models/reading-goals';
import { SagaSettingsModel } from '@/models/saga-settings';
import { SeriesModel } from '@/models/series';
import { UserModel } from '@/models/user';
import { observeCommands } from './commands';
import { runningEmbedded, startEmbedded } from './embedded/start';
import { makeIndexes } from './indexes';
import { migrate } from './migrations/migrate';

const MODELS = [
  UserModel,
  BookModel,
  BookChangeModel,
  DeletedBookModel,
  SagaSettingsModel,
  ReadingDayModel,
  ReadingGoalsModel,
  IgnoredSuggestionModel,
  ImportBatchModel,
  ImportFileModel,
  ImportRowModel,
  IdempotentAnswerModel,
  LimitCountModel,
  OpenLibraryAnswerModel,
  OpenLibraryPaceModel,
  SeriesModel,
];
const DEFAULT_NAME = 'booktime';

type Embedded = Awaited<ReturnType<typeof startEmbedded>>;
type Connection = { embedded?: Promise<Embedded>; ready?: Promise<void>; observed?: true };

// Development reloads modules, and each bundle has its own: what is open belongs to the process.
const shared = globalThis as typeof globalThis & { booktimeDatabase?: Connection };
const state = (shared.booktimeDatabase ??= {});

const embedded = () => (state.embedded ??= startEmbedded({ folder: env().BOOKTIME_DATA }));

/** A script beside a server that runs uses the server's database: only one process can open the folder. */
const embeddedUrl = async () => {
  const running = state.embedded ? undefined : await runningEmbedded(env().BOOKTIME_DATA);
  return running ?? (await embedded()).url;
};

const nameIn = (url: string) => /^[^?]*\/\/[^/]+\/([^/?]+)/.exec(url)?.[1];

const isObserved = () => Boolean(env().METRICS_TOKEN) || isTracing();

const observeOnce = () => {
  if (state.observed || !isObserved()) return;
  state.observed = true;
  observeCommands();
};

const open = async () => {
  observeOnce();
  const url = env().MONGO_URL ?? (await embeddedUrl());
  await mongoose.connect(url, {
    dbName: nameIn(url) && env().MONGO_URL ? undefined : DEFAULT_NAME,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    // Left out when nobody observes, so that an address may still ask for it.
    ...(isObserved() && { monitorCommands: true }),
    serverSelectionTimeoutMS: 3000,
  });
  await migrate();
  for (const model of MODELS) await makeIndexes(model);
};

/** Connects once per process; a failure is forgotten, so that the next request tries again. */
export const connect = (): Promise<void> =>
  (state.ready ??= open().catch(async (error: unknown) => {
    state.ready = undefined;
    await mongoose.disconnect();
    throw error;
  }));

/** The embedded database, which this process opens when nobody has. */
export const embeddedDatabase = embedded;

/** Opens the folder of the embedded database, when there is one, before anybody asks for data. */
export const openFolder = async (): Promise<void> => {
  if (!env().MONGO_URL) await embedded();
};

export const disconnect = async (): Promise<void> => {
  const { ready, embedded: opened } = state;
  state.ready = state.embedded = undefined;
  await ready?.catch(() => undefined);
  await mongoose.disconnect();
  await (await opened?.catch(() => undefined))?.close();
};

/** Whether the driver holds a connection; it notices within seconds when the server goes away or comes back. */
export const isConnected = (): boolean => mongoose.connection.readyState === mongoose.ConnectionStates.connected;

/** Whether the database answers within two seconds. */
export const isReachable = async (): Promise<boolean> => {
  const ping = connect().then(() => mongoose.connection.db?.command({ ping: 1 }));
  const patience = new Promise<never>((_, reject) => setTimeout(reject, 2000, new Error('no answer')).unref());
  return Promise.race([ping, patience]).then(
    () => true,
    () => false,
  );
};

const UNREACHABLE = [
  mongoose.mongo.MongoNetworkError,
  mongoose.mongo.MongoServerSelectionError,
  mongoose.mongo.MongoTopologyClosedError,
  mongoose.mongo.MongoNotConnectedError,
  mongoose.Error.MongooseServerSelectionError,
];

export const isUnreachable = (error: unknown): boolean => UNREACHABLE.some((type) => error instanceof type);

/** A unique index refused a write. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11000;

const TRIES = 6;

/** Of upserts that begin a record at once, one does and the others find it begun; not every server tries these again by itself. */
export const upsert = async <T>(write: () => Promise<T>, tries = TRIES): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicateKey(error) || tries <= 1) throw error;
    return upsert(write, tries - 1);
  }
};
