import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const KINDS = [
  [/^\[\[\.\.\..+\]\]$/, '3', () => '(?:/.+)?'],
  [/^\[\.\.\..+\]$/, '2', () => '/.+'],
  [/^\[.+\]$/, '1', () => '/[^/]+'],
  [/^/, '0', (segment) => `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`],
];

const compile = (route) => {
  const segments = route.split('/').filter(Boolean);
  const kinds = segments.map((segment) => KINDS.find(([form]) => form.test(segment)));
  return {
    route,
    rank: kinds.map(([, rank]) => rank).join(''),
    regex: new RegExp(`^${segments.map((segment, index) => kinds[index][2](segment)).join('') || '/'}/?$`),
  };
};

/** Fixed segments win over parameters, and parameters over «everything below», as in Next.js itself. */
const matcher = (routes) => {
  const compiled = routes.map(compile).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return (path) => compiled.find(({ regex }) => regex.test(path))?.route;
};

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
        )
    : [];

const isPlain = (segment) => !/^(\(.*\)|@.*)$/.test(segment);

/** The patterns of the built application, and the files of `public`, which are nobody's data. */
export const builtRoutes = (dir) => {
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(join(dir, '.next/routes-manifest.json'), 'utf8'));
  const pages = [...staticRoutes, ...dynamicRoutes].map(({ page }) => page).filter((page) => !page.includes('(.'));
  return matcher([...pages, ...filesBelow(join(dir, 'public')).map((file) => `/${file}`)]);
};

/** Whether the built application makes the page at a path once and keeps it, for everybody. */
export const keptPages = (dir) => {
  const { routes, dynamicRoutes } = JSON.parse(readFileSync(join(dir, '.next/prerender-manifest.json'), 'utf8'));
  const kept = new Set([...Object.keys(routes), ...Object.keys(dynamicRoutes)]);
  const patternOf = builtRoutes(dir);
  return (path) => kept.has(patternOf(path));
};

/** The same patterns from the sources: in development the manifest holds none, and routes come and go. */
export const sourceRoutes = (dir) => (path) => {
  const pages = filesBelow(join(dir, 'app')).filter((file) => /(^|\/)(page|route)\.[jt]sx?$/.test(file));
  const routes = pages.map((file) => `/${dirname(file).split('/').filter(isPlain).join('/')}`.replace(/^\/\.$/, '/'));
  return matcher(routes)(path);
};
