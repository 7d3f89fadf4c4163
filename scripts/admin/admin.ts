import { loadEnvConfig } from '@next/env';
import { Command } from 'commander';
import { disconnect } from '@/lib/db/connect';
import type { Sure } from './ask';
import * as database from './database';
import * as readers from './readers';

// The settings of the server: its environment, and its file `.env`.
loadEnvConfig(process.cwd(), false, { info: () => undefined, error: console.error });
// What the application would log is no answer to whoever asked.
process.env.LOG_LEVEL = 'warn';

const READER = 'id, or first and last name in quotes';
const YES = ['-y, --yes', 'do not ask'] as const;

const program = new Command('admin')
  .usage('COMMAND [options]        («npm run admin -- COMMAND»; in an image «node admin.cjs COMMAND»)')
  .description('Looks after a BOOKTIME, running or not: the database is that of BOOKTIME_DATA or MONGO_URL.')
  .showHelpAfterError('(«--help» tells more)');

const say = (answer: Promise<string>) => answer.then((text) => console.log(text));

program
  .command('list')
  .description('every reader')
  .action(() => say(readers.list()));

program
  .command('rename')
  .description('give a reader another name')
  .argument('<reader>', READER)
  .argument('<first>', 'the new first name')
  .argument('<last>', 'the new last name')
  .option(...YES)
  .action((reader: string, first: string, last: string, sure: Sure) => say(readers.rename(reader, first, last, sure)));

program
  .command('merge')
  .description('make one account of two')
  .argument('<from>', `the account that goes: ${READER}`)
  .argument('<into>', 'the account that stays, with everything of both')
  .option(...YES)
  .action((from: string, into: string, sure: Sure) => say(readers.merge(from, into, sure)));

program
  .command('delete')
  .description('delete a reader and everything that is theirs, for good')
  .argument('<reader>', READER)
  .option(...YES)
  .action((reader: string, sure: Sure) => say(readers.remove(reader, sure)));

program
  .command('export')
  .description('everything of a reader in one file, as they can download it themselves')
  .argument('<reader>', READER)
  .argument('[file]', 'a new file; a name is made from the reader’s when none is given')
  .action((reader: string, file?: string) => say(readers.exportOne(reader, file)));

program
  .command('backup')
  .description('copy the whole database while it runs')
  .argument('<place>', 'a new file; with MONGO_URL, a new folder')
  .action((place: string) => say(database.backup(place)));

program
  .command('check')
  .description('read all of the database and say what is wrong; ends with 1 when something is')
  .action(() => say(database.check()));

program
  .command('reload-catalogue')
  .description('write every series anew from the catalogue')
  .option(...YES)
  .action((sure: Sure) => say(database.reload(sure)));

program
  .command('revoke-sessions')
  .description('make a reader sign in again, on every device; without one, every reader')
  .argument('[reader]', READER)
  .option(...YES)
  .action((reader: string | undefined, sure: Sure) => say(readers.revokeSessions(reader, sure)));

program
  .command('unlock')
  .description('remove the passkeys of a reader who lost them all: the name opens the account again')
  .argument('<reader>', READER)
  .option(...YES)
  .action((reader: string, sure: Sure) => say(readers.unlockAccount(reader, sure)));

program
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(disconnect);
