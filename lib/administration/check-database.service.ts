import 'server-only';
import { listReaders } from '@/lib/accounts/administer-accounts.service';
import { countOrphans } from '@/lib/accounts/orphans.service';
import { databaseCheckStore } from './check-database.store';

/** What is there, and what is wrong with it: nothing, in a database that is whole. */
export type Check = { collections: { collection: string; records: number | null }[]; faults: string[] };

export const checkDatabase = async (): Promise<Check> => {
  const verdicts = await databaseCheckStore.validate();
  const readers = await listReaders();
  const orphans = await countOrphans(readers.map(({ id }) => id));
  return {
    collections: verdicts.map(({ collection, records }) => ({ collection, records })),
    faults: [
      ...verdicts.flatMap(({ collection, faults }) => faults.map((fault) => `${collection}: ${fault}`)),
      ...Object.entries(orphans).map(([name, count]) => `${name}: ${count} records belong to no account`),
    ],
  };
};
