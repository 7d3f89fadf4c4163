import { setInterval } from 'node:timers';
import { selectNow } from './query/select';
import { valuesAt } from './query/paths';
import type { Catalog } from './storage/catalog';
import type { Collection } from './storage/collection';
import { asDocument } from './documents';

type Rule = { path: string; seconds: number };
/** As much of the database as expiry needs. */
type Holder = {
  readonly catalog: Catalog;
  readonly environment: { write<T>(work: () => T): Promise<T> };
  get(db: string, name: string): Collection;
};

function rulesOf({ indexes, options }: Collection): Rule[] {
  const rules = indexes
    .filter(({ record: { spec } }) => spec.expireAfterSeconds !== undefined)
    .map(({ fields, record: { spec } }) => ({ path: fields[0]!.path, seconds: Number(spec.expireAfterSeconds) }));
  const { timeField } = asDocument(options.timeseries);
  if (typeof timeField === 'string' && options.expireAfterSeconds !== undefined)
    rules.push({ path: timeField, seconds: Number(options.expireAfterSeconds) });
  return rules;
}

function removeFrom(collection: Collection, { path, seconds }: Rule, now: number) {
  const filter = { [path]: { $lt: new Date(now - seconds * 1000) } };
  for (const { id, document } of selectNow(collection, { filter })) {
    const holdsDate = valuesAt(document, path)
      .flat()
      .some((value) => value instanceof Date);
    if (holdsDate) collection.remove(id, document);
  }
}

/** Takes away what TTL indexes say has expired: a document's earliest date counts. */
async function removeExpired(database: Holder, now = Date.now()) {
  const found = database.catalog.list().map(({ db, name }) => database.get(db, name));
  const expiring = found.filter((collection) => rulesOf(collection).length);
  if (!expiring.length) return;
  await database.environment.write(() => {
    for (const collection of expiring) for (const rule of rulesOf(collection)) removeFrom(collection, rule, now);
  });
}

export class ExpiryTimer {
  private timer?: NodeJS.Timeout;

  constructor(private readonly database: Holder) {
    this.every(60);
  }

  every(seconds: number) {
    clearInterval(this.timer);
    this.timer = setInterval(() => {
      removeExpired(this.database).catch(console.error);
    }, seconds * 1000).unref();
  }

  stop = () => clearInterval(this.timer);
}
