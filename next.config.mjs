import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { withSharedPages } from './lib/server/built-config.mjs';

/** @type {import('next').NextConfig} */
const config = {
  // For an image (scripts/standalone.mjs): the files of node_modules that the application loads, beside it.
  output: process.env.BOOKTIME_STANDALONE ? 'standalone' : undefined,
  poweredByHeader: false,
  // Our server does both, for pages that are kept once for each version of them (lib/server/kept-pages.mjs).
  compress: false,
  generateEtags: false,
  typedRoutes: true,
  // Browsers show covers as they come; the resizer, and the library it needs, are not wanted.
  images: { unoptimized: true },
  // Loaded by Node, never bundled: a native module, and one whose figures the whole process shares.
  serverExternalPackages: ['lmdb', 'prom-client'],
  // `npm run typecheck` looks at everything, tests included; a start on a small machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Parts of the site have documents of their own, so that none is above an address that nobody knows.
    globalNotFound: true,
    // Public pages are kept in memory: the build is shared by servers with other data and other addresses.
    isrFlushToDisk: false,
    // Loading every page took a quarter of the time to the first answer; now the first visitor of each waits a little.
    preloadEntriesOnStart: false,
  },
  // A cache between us and readers shows a page that is a day old at most.
  expireTime: 86_400,
  turbopack: {
    root: import.meta.dirname,
    // Messages come parsed from the server: browsers need what formats them, not the parser.
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
};

const configOf = (phase) => (phase === PHASE_PRODUCTION_SERVER ? withSharedPages(config, process.env) : config);

export default configOf;
