import 'server-only';
import { randomUUID } from 'node:crypto';
import { connect } from '@/lib/db/connect';
import { insert, removeOne } from '@/lib/db/write-races';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { fold } from '@/lib/text/fold';
import { UserModel, type UserRecord } from '@/models/user';
import type { Account, Names } from './accounts.schemas';

const folded = ({ first_name, last_name }: Names) => ({
  first_name_folded: fold(first_name),
  last_name_folded: fold(last_name),
});

/** An account with what is nobody's business but the interface's. */
export type Reader = Account & { language?: Locale; sessionsFrom?: Date };

const toReader = ({ id, first_name, last_name, created_at, language, sessions_from }: UserRecord): Reader => ({
  id,
  first_name,
  last_name,
  created_at: created_at.toISOString(),
  ...(isLocale(language) && { language }),
  ...(sessions_from && { sessionsFrom: sessions_from }),
});

export const accountStore = {
  async find(id: string): Promise<Reader | null> {
    await connect();
    const record = await UserModel.findOne({ id }).lean();
    return record && toReader(record);
  },

  async findByNames(names: Names): Promise<Reader | null> {
    await connect();
    const record = await UserModel.findOne(folded(names)).lean();
    return record && toReader(record);
  },

  /** The oldest first. */
  async list(): Promise<Reader[]> {
    await connect();
    return (await UserModel.find({}, { _id: 0 }).sort({ created_at: 1, id: 1 }).lean()).map(toReader);
  },

  async rename(id: string, names: Names): Promise<void> {
    await connect();
    await UserModel.updateOne({ id }, { $set: { ...names, ...folded(names) } });
  },

  /** Without a language, the one that was chosen is forgotten. */
  async setLanguage(id: string, language: Locale | undefined): Promise<void> {
    await connect();
    await UserModel.updateOne({ id }, language ? { $set: { language } } : { $unset: { language: true } });
  },

  /** Refuses the sessions opened before `now`: those of one reader, or of everybody. */
  async endSessions(id: string | undefined, now: Date): Promise<void> {
    await connect();
    await UserModel.updateMany(id === undefined ? {} : { id }, { $set: { sessions_from: now } });
  },

  async remove(id: string): Promise<void> {
    await connect();
    await removeOne(UserModel, { id });
  },

  async insert(names: Names): Promise<Reader> {
    await connect();
    const record: UserRecord = { id: randomUUID(), ...names, ...folded(names), created_at: new Date() };
    await insert(() => UserModel.create(record));
    return toReader(record);
  },
};
