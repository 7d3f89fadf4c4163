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
import { PasskeyModel } from '@/models/passkey';
import { PasskeyChallengeModel } from '@/models/passkey-challenge';
import { ReadingDayModel } from '@/models/reading-day';
import { ReadingGoalsModel } from '@/models/reading-goals';
import { RecoveryCodeModel } from '@/models/recovery-code';
import { SagaSettingsModel } from '@/models/saga-settings';
import { SeriesModel } from '@/models/series';
import { SessionModel } from '@/models/session';
import { UserModel } from '@/models/user';
import { observeCommands } from './commands';
import type { startEmbedded } from './embedded/start';
import { makeIndexes } from './indexes';
import { log } from '@/lib/log';
import { migrate } from './migrations/migrate';
import { watchLooks } from './stuck-look';

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
  SessionModel,
  PasskeyModel,
  PasskeyChallengeModel,
  RecoveryCodeModel,
];
const DEFAULT_NAME = 'booktime';

type Embedded = Awaited<ReturnType<typeof startEmbedded>>;
type Connection = { embedded?: Promise<Embedded>; opened?: Embedded; ready?: Promise<void>; observed?: true };

// Development reloads modules, and each bundle has its own: what is open belongs to the process.
const shared = globalThis as typeof globalThis & { booktimeDatabase?: Connection };
const state = (shared.booktimeDatabase ??= {});

/** Loaded only where no other server is named: it is as much again as all the rest. */
const engine = () => import('./embedded/start');

/** Whom a document is about: a reader's things name them, and an account is its own. */
const OWNERS = ['user_id', 'id'];

const openEmbedded = async () => {
  const { startEmbedded: start } = await engine();
  return (state.opened = await start({ folder: env().BOOKTIME_DATA, owners: OWNERS }));
};

const embedded = () => (state.embedded ??= openEmbedded());

/** A script beside a server that runs uses the server's database: only one process can open the folder. */
const embeddedUrl = async () => {
  const { runningEmbedded } = await engine();
  const running = state.embedded ? undefined : await runningEmbedded(env().BOOKTIME_DATA);
  return running ?? (await embedded()).url;
};

const nameIn = (url: string) => /^[^?]*\/\/[^/]+\/([^/?]+)/.exec(url)?.[1];

/** How long a server that hangs is waited for before it counts as away, unless its address says otherwise. */
const PATIENCE = { connectTimeoutMS: 5000, heartbeatFrequencyMS: 5000 };

const patienceWith = (url: string) =>
  Object.fromEntries(Object.entries(PATIENCE).filter(([name]) => !url.toLowerCase().includes(name.toLowerCase())));

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
    ...(env().MONGO_URL && patienceWith(url)),
  });
  if (env().MONGO_URL) watchLooks(mongoose.connection.getClient(), reopen);
  await migrate();
  for (const model of MODELS) await makeIndexes(model);
};

/** Leaves the connection as it is, and begins another. */
const reopen = () => {
  log().warn('the driver no longer looks whether the database is back: connecting anew');
  state.ready = undefined;
  void mongoose
    .disconnect()
    .then(connect)
    .catch(() => undefined);
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
  state.ready = state.embedded = state.opened = undefined;
  await ready?.catch(() => undefined);
  await mongoose.disconnect();
  await (await opened?.catch(() => undefined))?.close();
};

/**
 * A number that is the same for as long as nothing of a reader was written, whoever writes; without a reader, nothing at
 * all. Only the process that keeps the data knows: undefined where another server does.
 */
export const stampOf = (readerId?: string): number | undefined => state.opened?.stampOf(readerId);

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
  mongoose.mongo.MongoClientClosedError,
  mongoose.Error.MongooseServerSelectionError,
];

/** The driver hands on as it is what the system says of a connection that just ended. */
const ENDED = ['EPIPE', 'ECONNRESET'];
const isEnded = (error: unknown) => error instanceof Error && 'code' in error && ENDED.includes(String(error.code));

export const isUnreachable = (error: unknown): boolean =>
  isEnded(error) || UNREACHABLE.some((type) => error instanceof type);
