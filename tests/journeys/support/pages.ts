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

/** A page at a pattern, with something at each of its parameters. */
export const filledIn = (pattern: string, values: Record<string, string>): string =>
  pattern.replace(/\/\[\[\.\.\.\w+\]\]/g, '').replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? 'x') || '/';
