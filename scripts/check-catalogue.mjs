/**
 * Holds the manga of the catalogue against a list of series (CSV with the columns series, authors, volumes, first_year
 * and status) and prints every contradiction that lib/series/catalogue/explained.json does not explain.
 *
 *   npm run check:catalogue -- LIST.csv [YEAR]     YEAR is when the list was true, 2022 unless said otherwise
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { tsImport } from 'tsx/esm/api';

const { words } = await tsImport('../lib/text/fold.ts', import.meta.url);
const folder = new URL('../lib/series/catalogue/', import.meta.url);
const readJson = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const key = (name) => words(name).join(' ');
/** Japanese names are written with long vowels or without, and in either order. */
const personKey = (name) =>
  words(name)
    .map((word) => word.replace(/o[ou]/g, 'o').replace(/uu/g, 'u'))
    .sort()
    .join(' ');

const namesOf = ({ name, originalName, otherNames = [] }) =>
  [name, originalName, ...otherNames].filter(Boolean).map(key);
const titlesOf = (title) => [title, ...title.split(' / '), ...title.split(': ')].map(key);

const contradictVolumes = (entry, row, listYear) => {
  const [ours, theirs] = [entry.volumes, Number(row.volumes)];
  const asOf = Number(entry.volumesAsOf.slice(0, 4));
  const mayHaveGrown = row.status !== 'completed' && asOf >= listYear && ours >= theirs;
  const mayGrow = entry.state === 'ongoing' && asOf <= listYear && ours <= theirs;
  return ours === theirs || mayHaveGrown || mayGrow ? [] : [['volumes', `${ours} (${entry.volumesAsOf})`, theirs]];
};

const contradictState = (entry, row, listYear) => {
  const theirs = row.status === 'completed' ? 'completed' : 'ongoing';
  const endedSince = entry.state === 'completed' && Number(entry.volumesAsOf.slice(0, 4)) > listYear;
  return entry.state === theirs || endedSince ? [] : [['state', entry.state, row.status]];
};

const contradictAuthors = (entry, row) => {
  const theirs = new Set(row.authors.split(',').map(personKey));
  const unknown = entry.authors.map(({ name }) => name).filter((name) => !theirs.has(personKey(name)));
  return unknown.length ? [['authors', unknown.join(', '), row.authors]] : [];
};

const contradictions = (entry, row, listYear) =>
  [
    contradictVolumes(entry, row, listYear),
    contradictState(entry, row, listYear),
    contradictAuthors(entry, row),
    Number(row.first_year) === entry.firstYear ? [] : [['firstYear', entry.firstYear, row.first_year]],
  ]
    .flat()
    .map(([what, ours, theirs]) => ({ slug: entry.slug, what, ours, theirs }));

const [file, year = '2022'] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run check:catalogue -- LIST.csv [YEAR]');
  process.exit(2);
}

const rows = parse(readFileSync(file), { columns: true, bom: true, trim: true, skip_empty_lines: true });
const entries = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.json') && name !== 'explained.json')
  .flatMap(readJson)
  .filter(({ category }) => category === 'manga');

const compared = entries.flatMap((entry) => {
  const row = rows.find(({ series }) => titlesOf(series).some((title) => namesOf(entry).includes(title)));
  return row ? [contradictions(entry, row, Number(year))] : [];
});

const explained = readJson('explained.json');
const same = (a) => (b) => a.slug === b.slug && a.what === b.what;
const found = compared.flat();
const open = found.filter((one) => !explained.some(same(one)));
for (const { slug, what, ours, theirs } of open) console.log(`${slug}: ${what} is ${ours}, the list says ${theirs}`);

const stale = explained.filter((one) => !found.some(same(one)));
for (const { slug, what } of stale) console.log(`${slug}: ${what} is explained but not contradicted by this list`);

console.log(
  `${entries.length} manga, ${compared.length} in the list, ${found.length} contradictions, ${open.length} unexplained`,
);
if (open.length) process.exitCode = 1;
