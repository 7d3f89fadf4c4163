import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { aRedisServer, describeWithRedis } from '../support/redis-server';

/** Two servers of one site, as ES modules, which Jest does not load. What `script` puts into `told` comes back. */
const inTwoServers = async (url: string, script: string): Promise<unknown> => {
  const whole = `
    import { createPageStore } from './lib/server/page-store.mjs';
    import { createSharedPages } from './lib/server/shared-pages.mjs';
    const told = {};
    const open = (prefix) => new Promise((resolve) => {
      const store = createPageStore({ url: '${url}', prefix, told: () => resolve([store, new (createSharedPages(store))()]) });
    });
    const [[storeA, a], [storeB, b], [storeC, c]] = await Promise.all([open('one:'), open('one:'), open('two:')]);
    const page = (html) => ({ kind: 'APP_PAGE', html, rscData: Buffer.from(html), segmentData: new Map([['/x', Buffer.from(html)]]) });
    const due = { cacheControl: { revalidate: 0, expire: 60 } };
    const fresh = { cacheControl: { revalidate: 60, expire: 120 } };
    ${script}
    for (const store of [storeA, storeB, storeC]) store.close();
    console.log(JSON.stringify(told));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', whole]);
  return JSON.parse(stdout);
};

describeWithRedis('pages that several servers share', () => {
  let redis: Awaited<ReturnType<typeof aRedisServer>>;
  beforeAll(async () => void (redis = await aRedisServer()));
  afterAll(() => redis.stop());

  it('are made by one and sent by the others, whole', async () => {
    const script = `
      await a.set('/k', page('é'), fresh);
      const { value, lastModified, cacheControl } = await b.get('/k');
      told.html = value.html; told.rsc = value.rscData.toString(); told.part = value.segmentData.get('/x').toString();
      told.age = Math.abs(Date.now() - lastModified) < 60_000; told.cacheControl = cacheControl;`;
    expect(await inTwoServers(redis.url, script)).toEqual({
      html: 'é',
      rsc: 'é',
      part: 'é',
      age: true,
      cacheControl: { revalidate: 60, expire: 120 },
    });
  });

  it('are taken anew from whoever made them anew, once they are due', async () => {
    const script = `
      await a.set('/due', page('1'), due);
      const first = await b.get('/due');
      await new Promise((resolve) => setTimeout(resolve, 5));
      await a.set('/due', page('2'), due);
      told.seen = [first, await b.get('/due')].map(({ value }) => value.html);`;
    expect(await inTwoServers(redis.url, script)).toEqual({ seen: ['1', '2'] });
  });

  it('are those of one site and one build', async () => {
    const script = `await a.set('/own', page('1'), fresh); told.other = await c.get('/own');`;
    expect(await inTwoServers(redis.url, script)).toEqual({ other: null });
  });

  it('are kept by each server for itself while Redis hangs, and what is not a page of ours is none', async () => {
    const script = `
      import { execFileSync } from 'node:child_process';
      execFileSync('redis-cli', ['-u', '${redis.url}', 'set', 'one:/odd', 'nonsense']);
      told.odd = await a.get('/odd');
      await a.set('/hang', page('1'), due);
      process.kill(${redis.pid()}, 'SIGSTOP');
      told.own = (await a.get('/hang')).value.html;
      told.others = await b.get('/hang');
      process.kill(${redis.pid()}, 'SIGCONT');`;
    expect(await inTwoServers(redis.url, script)).toEqual({ odd: null, own: '1', others: null });
  });
});
