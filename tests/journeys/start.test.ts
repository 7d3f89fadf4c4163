import { rm } from 'node:fs/promises';
import { aFolder, launch, startBooktime, type Booktime } from './support/booktime';

describe('the start', () => {
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await startBooktime({}, { embedded: true })));
  afterAll(() => booktime.remove());

  it('says where BOOKTIME answers and where the data is', () => {
    expect(booktime.output()).toContain(`BOOKTIME is ready at ${booktime.origin} (data in ${booktime.folder})`);
  });

  it('stops with one line that names the port when it is taken', async () => {
    const folder = await aFolder();
    const { port } = new URL(booktime.origin);
    const second = launch({ PORT: port, BOOKTIME_DATA: folder });
    expect((await second.exited).code).toBe(1);
    expect(second.output()).toContain(`Port ${port} is in use`);
    expect(second.output()).not.toMatch(/^\s+at /m);
    await rm(folder, { recursive: true });
  });

  it.each([
    ['PORT', 'trois mille'],
    ['PORT', '80000'],
    ['MONGO_URL', 'postgres://localhost'],
    ['SECRET_KEY', 'short'],
    ['ACCESS_TOKEN_EXPIRE_MINUTES', '-1'],
    ['PUBLIC_URL', 'booktime'],
    ['CORS_ORIGINS', 'https://books.example.org, example.org'],
    ['REQUEST_SECONDS', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('stops with one line that names %s when it is %j', async (name, value) => {
    const folder = await aFolder();
    const refused = launch({ PORT: '0', BOOKTIME_DATA: folder, [name]: value });
    expect((await refused.exited).code).toBe(1);
    const lines = refused
      .output()
      .split('\n')
      .filter((line) => line.includes(name));
    expect(lines).toHaveLength(1);
    expect(refused.output()).not.toMatch(/^\s+at /m);
    expect(refused.output()).not.toContain(value === 'short' ? 'ready' : 'BOOKTIME is ready');
    await rm(folder, { recursive: true });
  });

  it('needs a secret of its own when the data is on another server', async () => {
    const refused = launch({ PORT: '0', MONGO_URL: 'mongodb://127.0.0.1:1' });
    expect((await refused.exited).code).toBe(1);
    expect(refused.output()).toMatch(/SECRET_KEY/);
  });
});
