import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'booktime-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GOOD = { version: '1.0.0', integrity: 'sha512-x', license: '(GPL-3.0 OR MIT)' };

const checking = (packages: Record<string, object>) => {
  const file = join(folder, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ packages: { '': {}, ...packages } }));
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/check-packages.mjs', '--no-audit', file], {
    encoding: 'utf8',
  });
  return { status, faults: stderr.trim(), said: stdout };
};

describe('the check of packages', () => {
  it('takes what the registry released under a licence that asks for a notice, and says what it did not ask', () => {
    const { status, faults, said } = checking({ 'node_modules/a': GOOD });
    expect([status, faults]).toEqual([0, '']);
    expect(said).toContain('NOT ASKED');
  });

  it.each([
    ['another licence', { ...GOOD, license: 'GPL-3.0' }, 'a: licence GPL-3.0'],
    ['one of two licences that both hold', { ...GOOD, license: 'MIT AND GPL-3.0' }, 'a: licence MIT AND GPL-3.0'],
    ['no licence', { ...GOOD, license: undefined }, 'a: licence none'],
    ['a licence allowed to another', { ...GOOD, license: 'MPL-2.0' }, 'a: licence MPL-2.0'],
    [
      'another source',
      { ...GOOD, resolved: 'git+ssh://git@example.org/a.git' },
      'a: comes from git+ssh://git@example.org/a.git',
    ],
    ['no sum', { ...GOOD, integrity: undefined }, 'a: has no sha512 to be compared with'],
  ])('refuses %s', (_, described, fault) => {
    expect(checking({ 'node_modules/a': described })).toMatchObject({ status: 1, faults: fault });
  });
});

type Advisory = { severity: string };

/** A registry that knows a hole in each of some packages, or answers no audit. */
const aRegistry = async (holes?: Record<string, Advisory>) => {
  const server = createServer((request, response) => {
    const [, name = ''] = /^\/([ab])$/.exec(request.url ?? '') ?? [];
    if (name) return response.end(JSON.stringify({ name, versions: { '1.0.0': { name, version: '1.0.0' } } }));
    if (!holes || !request.url?.endsWith('/advisories/bulk')) return response.writeHead(405).end();
    const told = Object.entries(holes).map(([hole, { severity }]) => [
      hole,
      [{ id: 1, url: 'https://example.org/1', title: 'A hole', severity, vulnerable_versions: '<2' }],
    ]);
    return response.end(JSON.stringify(Object.fromEntries(told)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

/** What the check says of `a`, which is distributed, and of `b`, which is for developers, when a registry is asked. */
const auditing = async (holes: Record<string, Advisory> | undefined, settings: Record<string, string> = {}) => {
  const { server, url } = await aRegistry(holes);
  const root = { name: 'ours', version: '1.0.0', dependencies: { a: '1.0.0' }, devDependencies: { b: '1.0.0' } };
  const packages = { '': root, 'node_modules/a': GOOD, 'node_modules/b': { ...GOOD, dev: true } };
  const file = join(folder, 'package-lock.json');
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
  writeFileSync(file, JSON.stringify({ ...root, lockfileVersion: 3, packages }));
  const { REQUIRE_AUDIT: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    npm_config_registry: url,
    npm_config_cache: mkdtempSync(join(folder, 'npm-')),
    ...settings,
  };
  const check = spawn(process.execPath, ['scripts/check-packages.mjs', file], { env: env as NodeJS.ProcessEnv });
  let [said, faults] = ['', ''];
  check.stdout.on('data', (chunk) => (said += String(chunk)));
  check.stderr.on('data', (chunk) => (faults += String(chunk)));
  const [status] = await once(check, 'close');
  server.close();
  return { status, faults: faults.trim(), said };
};

describe('known holes', () => {
  it.each(['low', 'critical'])('in what is distributed count when they are %s', async (severity) => {
    const { status, faults } = await auditing({ a: { severity } });
    expect([status, faults]).toEqual([1, `a: ${severity}, see «npm audit --omit=dev»`]);
  });

  it('in what only developers have do not', async () => {
    const { status, faults, said } = await auditing({ b: { severity: 'critical' } });
    expect([status, faults]).toEqual([0, '']);
    expect(said).toContain('Known holes were asked for.');
  });

  it('that a registry does not tell are a warning, and a fault where REQUIRE_AUDIT says that it does', async () => {
    const here = await auditing(undefined);
    expect([here.status, here.said]).toEqual([0, expect.stringContaining('!!! Known holes: NOT ASKED')]);
    const there = await auditing(undefined, { REQUIRE_AUDIT: '1' });
    expect([there.status, there.faults]).toEqual([1, expect.stringContaining('NOT ASKED')]);
  });

  it('are asked for by the workflow, whose registry answers, and not by `.ci/run` itself', () => {
    expect(readFileSync('.github/workflows/validate.yml', 'utf8')).toMatch(/^env: \{ REQUIRE_AUDIT: '1' \}$/m);
    expect(readFileSync('.ci/run', 'utf8')).not.toContain('REQUIRE_AUDIT');
  });
});
