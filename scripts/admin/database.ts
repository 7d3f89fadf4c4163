import { checkDatabase } from '@/lib/administration/check-database.service';
import { reloadCatalogue } from '@/lib/series/load-catalogue.service';
import { backUp } from '@/lib/db/embedded/backup';
import { exportTo } from '../../lib/db/dump/export';
import { dataFolder, openTarget } from '../db/target';
import { confirm, type Sure } from './ask';

/** The embedded database as one file; of a MongoDB server, its collections as a folder that `db:import` puts back. */
export const backup = async (place: string): Promise<string> => {
  if (!process.env.MONGO_URL) {
    await backUp(dataFolder(), place);
    return `The backup is in ${place}. «npm run restore -- ${place}» puts it into an empty folder.`;
  }
  const target = await openTarget({});
  const said = await exportTo(target.db, place).finally(target.close);
  return `${said} «npm run db:import -- ${place}» puts them into an empty database.`;
};

export const check = async (): Promise<string> => {
  const { collections, faults } = await checkDatabase();
  const lines = collections.map(({ collection, records }) => `  ${collection}: ${records ?? '?'} records`);
  if (faults.length) throw new Error(['The database is not whole:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  return ['The database is whole.', ...lines].join('\n');
};

export const reload = async (sure: Sure): Promise<string> => {
  await confirm('Every series is written anew from the catalogue of this version; corrections of the site stay.', sure);
  return `The catalogue has ${await reloadCatalogue()} series.`;
};
