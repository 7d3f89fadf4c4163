import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import { createClient, RESP_TYPES } from '@redis/client';
import { circuitBreaker, ConsecutiveBreaker, handleAll, timeout, TimeoutStrategy, wrap } from 'cockatiel';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** A page is made in less than it takes to wait for a Redis that is ill. */
const PATIENCE_MS = 250;
const FAILURES_IN_A_ROW = 3;
const LOOK_AGAIN_AFTER_MS = 5_000;
const RECONNECT_AFTER_MS = 1_000;
const DAY_SECONDS = 86_400;

/**
 * Pages of all servers of a site, in Redis. It never fails: while Redis is away, ill or tells nonsense nothing is found in
 * it and nothing is put there. `told` is called with `true` and `false` as Redis comes and goes.
 */
export const createPageStore = ({ url, prefix, told }) => {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: { connectTimeout: PATIENCE_MS * 4, reconnectStrategy: () => RECONNECT_AFTER_MS },
  });
  let isThere;
  const tell = (now) => {
    if (isThere !== now) told(now);
    isThere = now;
  };
  client.on('ready', () => tell(true)).on('error', () => tell(false));
  const opened = new Promise((resolve) => client.once('ready', resolve).once('error', resolve));
  client.connect().catch(() => tell(false));

  const policy = wrap(
    circuitBreaker(handleAll, {
      breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
      halfOpenAfter: LOOK_AGAIN_AFTER_MS,
    }),
    timeout(PATIENCE_MS, TimeoutStrategy.Aggressive),
  );
  const tried = (work) => policy.execute(work).catch(() => undefined);
  const nameOf = (key) => `${prefix}${key}`;

  return {
    /** Fulfilled once it is known whether Redis is there. */
    opened,
    /** The newest version that any server made; `undefined` when there is none, or nobody to ask. */
    read: (key) =>
      tried(async () => {
        const bytes = await client.get(nameOf(key));
        return bytes ? deserialize(await unpack(bytes)) : undefined;
      }),
    write: (key, page) =>
      tried(async () => {
        const seconds = page.cacheControl?.expire ?? DAY_SECONDS;
        const bytes = await pack(serialize(page), { level: 1 });
        await client.set(nameOf(key), bytes, { expiration: { type: 'EX', value: Math.max(1, Math.ceil(seconds)) } });
      }),
    close: () => client.destroy(),
  };
};
