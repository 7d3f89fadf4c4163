import { build } from 'esbuild';

/** Packages that are loaded as they are: with native parts, or shared with what else the process loads. */
const LOADED = ['autocannon', 'lmdb', 'mongoose', 'mongodb', 'bson', 'pino', 'prom-client'];

/** A program of the server as one file, as it runs in production: nothing is compiled while it runs. */
export const bundle = (entry, outfile) =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: ['react-server'],
    external: LOADED,
    logLevel: 'error',
  });
