/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  typedRoutes: true,
  // A native module: it is loaded by Node, never bundled.
  serverExternalPackages: ['lmdb'],
  // `npm run typecheck` looks at everything, tests included; a start on a small machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
};

export default config;
