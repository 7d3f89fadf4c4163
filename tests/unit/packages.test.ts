import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
