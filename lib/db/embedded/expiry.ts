import type { Database } from './database';
import type { Document } from './documents';
import { valuesAt } from './query/paths';
import { select } from './query/select';
import type { Collection } from './storage/collection';

type Rule = { path: string; seconds: number };

function rulesOf({ indexes, record: { options } }: Collection): Rule[] {
  const rules = indexes.flatMap(({ fields, record: { spec } }) =>
    spec.expireAfterSeconds === undefined ? [] : [{ path: fields[0]!.path, seconds: Number(spec.expireAfterSeconds) }],
  );
  const series = options.timeseries as Document | undefined;
  if (series && options.expireAfterSeconds !== undefined)
    rules.push({ path: String(series.timeField), seconds: Number(options.expireAfterSeconds) });
  return rules;
}

/** Takes away what TTL indexes say has expired: a document's earliest date counts. */
export function removeExpired(database: Database, now = Date.now()) {
  return database.environment.write(() => {
    for (const { db, name } of database.catalog.list()) {
      const collection = database.get(db, name);
      for (const { path, seconds } of rulesOf(collection)) {
        const filter = { [path]: { $lt: new Date(now - seconds * 1000) } };
        for (const row of [...select(collection, { filter })])
          if (
            valuesAt(row.document, path)
              .flat()
              .some((value) => value instanceof Date)
          )
            collection.remove(row.id, row.document);
      }
    }
  });
}

export class ExpiryTimer {
  private timer?: NodeJS.Timeout;

  constructor(private readonly database: Database) {
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
