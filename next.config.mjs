/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  typedRoutes: true,
  // A native module: it is loaded by Node, never bundled.
  serverExternalPackages: ['lmdb'],
  turbopack: { root: import.meta.dirname },
};

export default config;
