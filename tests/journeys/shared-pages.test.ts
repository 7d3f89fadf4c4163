import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { aRedisServer, describeWithRedis } from '../support/redis-server';
import { freePort } from '../support/free-port';
import { aFolder, startBooktime, type Booktime } from './support/booktime';
import { aDatabaseServer } from './support/database-server';
import { until } from './support/until';

describeWithRedis('two servers of one site, with REDIS_URL', () => {
  let redis: Awaited<ReturnType<typeof aRedisServer>>;
  let database: ReturnType<typeof aDatabaseServer>;
  let folder: string;
  let servers: Booktime[] = [];

  beforeAll(async () => {
    redis = await aRedisServer();
    folder = await aFolder();
    database = aDatabaseServer(folder, await freePort());
    await database.start();
    const settings = {
      MONGO_URL: database.url,
      REDIS_URL: redis.url,
      PUBLIC_URL: 'http://books.example.org',
      SECRET_KEY: 'a-secret-of-one-journey-0123456789abcdef',
    };
    servers = await Promise.all([1, 2].map(() => startBooktime(settings, { embedded: true })));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.remove()));
    await Promise.all([redis.stop(), database.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  const visit = async (server: number, path: string) => {
    const response = await fetch(`${servers[server]!.origin}${path}`);
    return {
      status: response.status,
      cache: response.headers.get('x-nextjs-cache'),
      mark: response.headers.get('etag'),
    };
  };

  it('make each public page once for both', async () => {
    const made = await visit(0, '/sagas/harry-potter');
    expect(made).toMatchObject({ status: 200, cache: 'MISS' });
    expect(await visit(1, '/sagas/harry-potter')).toEqual({ ...made, cache: 'HIT' });
  });

  it('go on when Redis goes away, each for itself, and say so once', async () => {
    await redis.stop();
    for (const server of [0, 1])
      expect(await visit(server, '/sagas/one-piece')).toMatchObject({ status: 200, cache: 'MISS' });
    expect(await visit(1, '/sagas/harry-potter')).toMatchObject({ status: 200, cache: 'HIT' });
    for (const server of servers) expect(server.output().match(/Redis is away/g)).toHaveLength(1);
  });

  it('make pages once for both again when Redis comes back', async () => {
    let volume = 0;
    const isMadeOnce = async () => {
      const path = `/sagas/one-piece/${++volume}`;
      const made = await visit(0, path);
      expect(made).toMatchObject({ status: 200, cache: 'MISS' });
      return isDeepStrictEqual(await visit(1, path), { ...made, cache: 'HIT' });
    };
    expect(await isMadeOnce()).toBe(false);
    await redis.start();
    await until(isMadeOnce);
  });
});
