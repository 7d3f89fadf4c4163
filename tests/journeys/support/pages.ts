import { readFileSync } from 'node:fs';

const entries: string[] = Object.keys(JSON.parse(readFileSync('.next/server/app-paths-manifest.json', 'utf8')));

/** The patterns of all pages of the built application, without the slots and the pages of the framework. */
export const PAGES: string[] = [
  ...new Set(
    entries
      .filter((entry) => entry.endsWith('/page') && !/\(\.+\)|@|_not-found|_global-error/.test(entry))
      .map((entry) => entry.replace(/\/page$/, '').replace(/\/\([^)]+\)/g, '') || '/'),
  ),
];

/** What is there for everybody, by the name of the parameter. */
const THERE = {
  ...{ category: 'mangas', letter: 'a', page: '2', volume: '3', year: '2026', key: 'OL893415W' },
  ...{ entity: 'sagas.xml', locale: 'fr', of: 'sagas/one-piece' },
};

/** A page at a pattern, with something that is there at each of its parameters; `theirs` is what a reader has. */
export const filledIn = (pattern: string, theirs: Record<string, string>): string => {
  const slug = pattern.includes('/authors/') ? 'eiichiro-oda' : 'one-piece';
  const values: Record<string, string> = { ...THERE, slug, ...theirs };
  const path = pattern.replace(/\/\[\[\.\.\.\w+\]\]/g, '').replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    if (!values[name]) throw new Error(`Nothing is known to be at ${name} of ${pattern}`);
    return values[name];
  });
  return path || '/';
};
