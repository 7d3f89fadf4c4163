import mongoose from 'mongoose';

export type Filter = Record<string, unknown>;
type Command = Record<string, unknown> & {
  filter?: Filter;
  query?: Filter;
  pipeline?: { $match?: Filter }[];
  updates?: { q: Filter }[];
  deletes?: { q: Filter }[];
  documents?: Filter[];
};

/** What of a command says which records it is about. */
const TARGETS: Record<string, (command: Command) => (Filter | undefined)[]> = {
  find: ({ filter }) => [filter],
  count: ({ query }) => [query],
  distinct: ({ query }) => [query],
  aggregate: ({ pipeline }) => [pipeline?.[0]?.$match],
  findAndModify: ({ query }) => [query],
  insert: ({ documents = [] }) => documents,
  update: ({ updates = [] }) => updates.map(({ q }) => q),
  delete: ({ deletes = [] }) => deletes.map(({ q }) => q),
};

export type Seen = { name: string; collection: string; command: Command; targets: (Filter | undefined)[] };

/** The driver tells of each command when the address asks it to: to be called before anybody connects. */
export const monitorCommands = () => {
  const url = new URL(process.env.MONGO_URL!);
  url.searchParams.set('monitorCommands', 'true');
  process.env.MONGO_URL = url.href;
};

/** Every command about records from now on, once somebody has connected. */
export const seenCommands = (): Seen[] => {
  const seen: Seen[] = [];
  const listen = ({ commandName: name, command }: { commandName: string; command: Command }) => {
    const targets = TARGETS[name];
    if (targets) seen.push({ name, collection: String(command[name]), command, targets: targets(command) });
  };
  mongoose.connection.getClient().on('commandStarted', (event) => listen(event as never));
  return seen;
};
