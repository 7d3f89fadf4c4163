import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';
import { isDuplicateKey } from '@/lib/db/write-races';
import { log } from '@/lib/log';
import { MIGRATIONS, type Migration } from './migrations';

/** Of the whole database: one record says which version its data has, and who is changing it. */
type DataRecord = { _id: 'data'; version: number; lease_by?: string; lease_until?: Date };

/** The data is of a later BOOKTIME, which may keep it in ways that this one would spoil. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';

  constructor(found: number, known: number) {
    super(
      `the data was written by a newer version (data version ${found}, this one knows up to ${known}): update BOOKTIME, or restore a backup of before`,
    );
  }
}

const LEASE = 60_000;
const RENEWAL = 15_000;
const LOOK_AGAIN = 200;

const records = () => mongoose.connection.collection<DataRecord>('data_version');
const WHICH = { _id: 'data' } as const;

const versionNow = async () => (await records().findOne(WHICH))?.version ?? 0;

/** Nobody else migrates while the lease lasts; that of a server that died ends by itself. */
const takeLease = async (owner: string): Promise<boolean> => {
  const now = new Date();
  const free = { $or: [{ lease_until: { $exists: false } }, { lease_until: { $lt: now } }] };
  const held = { lease_by: owner, lease_until: new Date(now.getTime() + LEASE) };
  try {
    const update = { $set: held, $setOnInsert: { version: 0 } };
    const { matchedCount, upsertedCount } = await records().updateOne({ ...WHICH, ...free }, update, { upsert: true });
    return matchedCount + upsertedCount > 0;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
};

const keepLease = (owner: string) => {
  const renew = () =>
    records().updateOne({ ...WHICH, lease_by: owner }, { $set: { lease_until: new Date(Date.now() + LEASE) } });
  const timer = setInterval(() => void renew().catch(() => undefined), RENEWAL);
  return () => clearInterval(timer);
};

const runAll = async (owner: string, migrations: readonly Migration[]) => {
  const found = await versionNow();
  // A database that has just begun has nothing to be told of.
  const isNew = (await mongoose.connection.collection('users').estimatedDocumentCount()) === 0;
  for (const { version, run } of migrations.filter((migration) => migration.version > found)) {
    await run();
    const { matchedCount } = await records().updateOne({ ...WHICH, lease_by: owner }, { $set: { version } });
    if (!matchedCount) throw new Error(`Another server took over while the data was brought to version ${version}`);
    log()[isNew ? 'debug' : 'info']({ version }, 'data migrated');
  }
};

const migrateAlone = async (owner: string, migrations: readonly Migration[]) => {
  const stopKeeping = keepLease(owner);
  try {
    await runAll(owner, migrations);
  } finally {
    stopKeeping();
    await records().updateOne({ ...WHICH, lease_by: owner }, { $unset: { lease_by: true, lease_until: true } });
  }
};

/**
 * Brings the data to the version of this program: each step once, forward, by one server while others wait for it. Throws a
 * NewerDataError when the data is of a later program.
 */
export const migrate = async (migrations: readonly Migration[] = MIGRATIONS): Promise<void> => {
  const known = migrations.at(-1)?.version ?? 0;
  const owner = randomUUID();
  for (;;) {
    const found = await versionNow();
    if (found > known) throw new NewerDataError(found, known);
    if (found === known) return;
    if (await takeLease(owner)) await migrateAlone(owner, migrations);
    else await delay(LOOK_AGAIN);
  }
};
