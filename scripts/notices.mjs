import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'THIRD-PARTY-NOTICES.md');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

const HEAD = `# Third-party notices

BOOKTIME is distributed with the packages below, each under its own licence, whose text is in the package. Made by
\`npm run notices\` from their metadata.

| Package | Version | Licence | By |
| ------- | ------- | ------- | -- |
`;

const personOf = (author) => (typeof author === 'string' ? author : (author?.name ?? '')).replace(/\s*[<(].*$/, '');
const licenceOf = ({ license, licenses }) =>
  license?.type ?? license ?? licenses?.map(({ type }) => type).join(', ') ?? '?';
const cell = (text) => String(text).replaceAll('|', '\\|');

/** What the lock file installs without `--omit`: packages of other platforms are not there to be read. */
const rows = () => {
  const { packages } = read(join(root, 'package-lock.json'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional)
    .filter(([path]) => existsSync(join(root, path, 'package.json')))
    .map(([path]) => read(join(root, path, 'package.json')))
    .map((manifest) => [manifest.name, manifest.version, licenceOf(manifest), personOf(manifest.author)])
    .filter(([name]) => name)
    .map((row) => `| ${row.map(cell).join(' | ')} |`);
};

const text = `${HEAD}${[...new Set(rows())].sort().join('\n')}\n`;
writeFileSync(file, text);
