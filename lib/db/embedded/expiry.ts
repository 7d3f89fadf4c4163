import { setInterval } from 'node:timers';
import type { Work } from './chunks';
import { asDocument } from './documents';
import { valuesAt } from './query/paths';
import { writeToEach } from './query/select';
import type { Catalog } from './storage/catalog';
import type { Collection } from './storage/collection';

type Rule = { path: string; seconds: number };

/** As much of the database as expiry needs. */
type Holder = {
  readonly catalog: Catalog;
  readonly environment: { write<T>(work: () => T | Work<T>): Promise<T> };
  get(db: string, name: string): Collection;
};

function rulesOf({ indexes, options }: Collection): Rule[] {
  const { timeField } = asDocument(options.timeseries);
  const specs = indexes.map(({ fields, record: { spec } }) => [fields[0]!.path, spec.expireAfterSeconds]);
  return [...specs, [timeField, options.expireAfterSeconds]]
    .filter(([path, seconds]) => path !== undefined && seconds !== undefined)
    .map(([path, seconds]) => ({ path: String(path), seconds: Number(seconds) }));
}

function removeFrom(collection: Collection, { path, seconds }: Rule, now: number): Work<number> {
  const isDate = (value: unknown) => value instanceof Date;
  return writeToEach(
    collection,
    { filter: { [path]: { $lt: new Date(now - seconds * 1000) } } },
    ({ id, document }) => valuesAt(document, path).flat().some(isDate) && collection.remove(id, document),
  );
}

/** Takes away what TTL indexes say has expired: a document's earliest date counts. */
async function removeExpired(database: Holder, now = Date.now()) {
  const expiring = () =>
    database.catalog
      .list()
      .map(({ db, name }) => database.get(db, name))
      .flatMap((collection) => rulesOf(collection).map((rule) => ({ collection, rule })));
  if (!expiring().length) return;
  await database.environment.write(function* () {
    for (const { collection, rule } of expiring()) yield* removeFrom(collection, rule, now);
  });
}

export class ExpiryTimer {
  private timer?: NodeJS.Timeout;

  constructor(private readonly database: Holder) {
    this.every(60);
  }

  every(seconds: number) {
    clearInterval(this.timer);
    this.timer = setInterval(() => void removeExpired(this.database).catch(console.error), seconds * 1000).unref();
  }

  stop = () => clearInterval(this.timer);
}
