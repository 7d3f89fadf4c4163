import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-audit': { type: 'boolean' } } });
const [lockFile = join(import.meta.dirname, '../package-lock.json')] = positionals;

/** Whoever distributes BOOKTIME owes them a notice and nothing more. */
const FREE = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Zlib',
];

/** Others, each for packages whose use asks no more of us. */
const ALLOWED = {
  // Fonts, distributed as they are.
  'OFL-1.1': /^@fontsource/,
  // Data about browsers, and parsers of other languages: read while building, distributed as they are.
  'CC-BY-4.0': /^caniuse-lite$/,
  'Python-2.0': /^argparse$/,
  'PSF-2.0': /^argparse$/,
  // Used unchanged, by the build and by tests.
  'MPL-2.0': /^(lightningcss|axe-core)/,
  // The resizer of pictures, which is neither loaded nor in the image.
  'LGPL-3.0-or-later': /^@img\/sharp-/,
};

/** How every registry names the file of a release. */
const RELEASE = /^https:\/\/[^/]+\/(@[^/]+\/)?[^/]+\/-\/[^/]+\.tgz$/;

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const isAllowed = (name, licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => FREE.includes(one) || ALLOWED[one]?.test(name)));

/** What is wrong with a package: one that is no release of the registry, that is not what was looked at, or not ours to give away. */
const faultsOf = ([path, { license = 'none', integrity, resolved, link, inBundle }]) => {
  const name = nameOf(path);
  const isRelease = !link && (!resolved || RELEASE.test(resolved));
  return [
    ...(isRelease ? [] : [`${name}: comes from ${resolved ?? 'a folder'}`]),
    ...(integrity?.startsWith('sha512-') || inBundle ? [] : [`${name}: has no sha512 to be compared with`]),
    ...(isAllowed(name, license) ? [] : [`${name}: licence ${license}`]),
  ];
};

/** Known holes in what is distributed, of whatever severity, as the registry tells them; `undefined` when it does not. */
const knownHoles = () => {
  const audit = ['audit', '--omit=dev', '--json'];
  const { stdout } = spawnSync('npm', audit, { cwd: dirname(lockFile), encoding: 'utf8', timeout: 60_000 });
  try {
    const { vulnerabilities } = JSON.parse(stdout);
    return (
      vulnerabilities &&
      Object.values(vulnerabilities).map(({ name, severity }) => `${name}: ${severity}, see «npm audit --omit=dev»`)
    );
  } catch {
    return undefined;
  }
};

/** Where the registry is known to answer, that it does not is a fault. */
const { REQUIRE_AUDIT } = process.env;
const SILENCE = 'Known holes: NOT ASKED, the registry tells none here.';

const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
const others = Object.entries(packages).filter(([path]) => path);
const faults = others.flatMap(faultsOf);
const isAsked = !values['no-audit'];
const holes = isAsked ? knownHoles() : undefined;
if (isAsked && !holes && REQUIRE_AUDIT) faults.push(`${SILENCE} REQUIRE_AUDIT is set, so this fails.`);

for (const fault of [...faults, ...(holes ?? [])]) console.error(fault);
console.log(`${others.length} packages: where they come from, their sums and licences were looked at.`);
console.log(holes ? 'Known holes were asked for.' : `\n!!! ${SILENCE}\n`);
process.exitCode = faults.length + (holes?.length ?? 0) ? 1 : 0;
