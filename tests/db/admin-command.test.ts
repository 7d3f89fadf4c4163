import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOrRegister } from '@/lib/accounts/accounts.service';
import { disconnect } from '@/lib/db/connect';
import { env } from '@/lib/env';
import { ownFolder } from './support/engine';

jest.setTimeout(120_000);

const root = ownFolder();

/** As an image has it, and quicker to start than from its sources. */
const COMMAND = 'node_modules/.cache/admin.cjs';

/** `npm run admin -- …` in a process of its own, with nobody at a terminal. */
const admin = async (...args: string[]) => {
  const { MONGO_URL: _url, SECRET_KEY: _key, ...others } = process.env;
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...others, BOOKTIME_DATA: root() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (complained += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said, complained };
};

/** A server has the folder open all the while: this process. */
describe('the command for administrators, beside a server that runs', () => {
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['scripts/admin/bundle.mjs', COMMAND]);
    Object.assign(env(), { MONGO_URL: undefined, BOOKTIME_DATA: root() });
    await findOrRegister({ first_name: 'Camille', last_name: 'Martin' });
  });
  afterAll(() => disconnect());

  it('tells what it can do, and what is missing', async () => {
    const [help, nothing] = await Promise.all([admin('--help'), admin('merge', 'Camille Martin')]);
    for (const name of 'list rename merge delete export backup check reload-catalogue revoke-sessions'.split(' '))
      expect(help.said).toContain(`\n  ${name}`);
    expect(nothing).toMatchObject({ code: 1, said: '', complained: expect.stringContaining("argument 'into'") });
  });

  it('lists, and changes nothing that nobody confirmed', async () => {
    const refused = await admin('delete', 'camille martin');
    expect(refused).toMatchObject({ code: 1, said: '', complained: expect.stringContaining('--yes') });
    const renamed = await admin('rename', 'Camille Martin', 'Camille', 'Durand', '--yes');
    expect(renamed).toMatchObject({ code: 0, said: 'Camille Martin is now Camille Durand.\n' });
    expect((await admin('list')).said).toMatch(/^1 readers.*\n.* Camille Durand$/m);
  });

  it('exports and backs up into new files only', async () => {
    const [file, backup] = [join(root(), 'camille.json'), join(root(), 'copy.mdb')];
    expect((await admin('export', 'Camille Durand', file)).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'booktime-account', books: [] });
    expect(await admin('export', 'Camille Durand', file)).toMatchObject({
      code: 1,
      complained: `${file} exists already.\n`,
    });
    expect((await admin('backup', backup)).code).toBe(0);
    expect(existsSync(backup)).toBe(true);
  });

  it('checks the database, loads the catalogue and revokes every session', async () => {
    expect((await admin('check')).said).toContain('The database is whole.');
    expect((await admin('reload-catalogue', '-y')).said).toMatch(/^The catalogue has \d+ series\.$/m);
    writeFileSync(join(root(), 'secret'), 'a-secret-that-only-tests-use-0123456789\n');
    expect((await admin('revoke-sessions', '-y')).code).toBe(0);
    expect(existsSync(join(root(), 'secret'))).toBe(false);
  });
});
