import 'server-only';
import { randomUUID } from 'node:crypto';
import { connect } from '@/lib/db/connect';
import { fold } from '@/lib/text/fold';
import { UserModel, type UserRecord } from '@/models/user';
import type { Account, Names } from './accounts.schemas';

const folded = ({ first_name, last_name }: Names) => ({
  first_name_folded: fold(first_name),
  last_name_folded: fold(last_name),
});

const toAccount = ({ id, first_name, last_name, created_at }: UserRecord): Account => ({
  id,
  first_name,
  last_name,
  created_at: created_at.toISOString(),
});

export const accountStore = {
  async find(id: string): Promise<Account | null> {
    await connect();
    const record = await UserModel.findOne({ id }).lean();
    return record && toAccount(record);
  },

  async findByNames(names: Names): Promise<Account | null> {
    await connect();
    const record = await UserModel.findOne(folded(names)).lean();
    return record && toAccount(record);
  },

  async remove(id: string): Promise<void> {
    await connect();
    await UserModel.deleteOne({ id });
  },

  async insert(names: Names): Promise<Account> {
    await connect();
    const record: UserRecord = { id: randomUUID(), ...names, ...folded(names), created_at: new Date() };
    await UserModel.create(record);
    return toAccount(record);
  },
};
