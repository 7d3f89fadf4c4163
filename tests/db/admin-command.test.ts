import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOrRegister, accountCalled } from '@/lib/accounts/accounts.service';
import { disconnect } from '@/lib/db/connect';
import { env } from '@/lib/env';
import { isLocked } from '@/lib/passkeys/lock.service';
import { PasskeyModel } from '@/models/passkey';
import { ownFolder } from './support/engine';

jest.setTimeout(120_000);

const root = ownFolder();

/** As an image has it, and quicker to start than from its sources. */
const COMMAND = 'node_modules/.cache/admin.cjs';

const COMMANDS = 'list rename merge delete export backup check reload-catalogue revoke-sessions unlock'.split(' ');

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
    for (const name of COMMANDS) expect(help.said).toContain(`\n  ${name}`);
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

  it('makes one account of two, and deletes one, once somebody is sure', async () => {
    await findOrRegister({ first_name: 'Camille', last_name: 'Double' });
    expect((await admin('merge', 'Camille Double', 'Camille Durand')).complained).toContain('--yes');
    expect((await admin('merge', 'Camille Double', 'Camille Durand', '-y')).said).toBe(
      'Camille Durand has 0 books more.\n',
    );
    await findOrRegister({ first_name: 'Anne', last_name: 'Passagère' });
    expect((await admin('delete', 'anne passagere', '-y')).said).toBe('Anne Passagère is gone.\n');
    expect((await admin('list')).said).toMatch(/^1 readers/);
  });

  it('revokes the sessions of one reader, or of all', async () => {
    await findOrRegister({ first_name: 'Bo', last_name: 'Rey' });
    const sessionsFrom = async (last_name: string) =>
      (await accountCalled({ first_name: last_name === 'Rey' ? 'Bo' : 'Camille', last_name })).sessionsFrom;
    expect(await admin('revoke-sessions', 'nobody', '-y')).toMatchObject({ code: 1, said: '' });
    expect((await admin('revoke-sessions', 'Bo Rey')).complained).toContain('--yes');
    expect(await sessionsFrom('Rey')).toBeUndefined();
    expect((await admin('revoke-sessions', 'Bo Rey', '-y')).said).toBe('Bo Rey has to sign in again.\n');
    expect(await sessionsFrom('Rey')).toBeInstanceOf(Date);
    expect(await sessionsFrom('Durand')).toBeUndefined();
    expect((await admin('revoke-sessions', '-y')).said).toBe('Every reader has to sign in again.\n');
    expect(await sessionsFrom('Durand')).toBeInstanceOf(Date);
  });

  it('unlocks the account of a reader who lost every passkey', async () => {
    const { id } = await findOrRegister({ first_name: 'Bo', last_name: 'Rey' });
    await PasskeyModel.create({
      id: 'a',
      user_id: id,
      credential_id: 'AQID',
      public_key: 'AQID',
      counter: 0,
      is_synced: false,
      name: 'Perdue',
      created_at: new Date(),
    });
    expect((await admin('unlock', 'Bo Rey')).complained).toContain('--yes');
    expect(await isLocked(id)).toBe(true);
    expect((await admin('unlock', 'Bo Rey', '-y')).said).toBe('Bo Rey signs in with the name alone again.\n');
    expect(await isLocked(id)).toBe(false);
  });

  it('has help for each command', async () => {
    for (const name of COMMANDS) {
      const { said, code } = await admin(name, '--help');
      expect([code, said.startsWith(`Usage: admin ${name}`)]).toEqual([0, true]);
    }
  });

  it('checks the database, and loads the catalogue', async () => {
    expect((await admin('check')).said).toContain('The database is whole.');
    expect((await admin('reload-catalogue', '-y')).said).toMatch(/^The catalogue has \d+ series\.$/m);
  });
});
