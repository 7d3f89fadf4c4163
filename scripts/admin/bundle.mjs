import { join } from 'node:path';
import { build } from 'esbuild';

/** Packages that are loaded as they are: with native parts, or shared with what else the process loads. */
const LOADED = ['lmdb', 'mongoose', 'mongodb', 'bson', 'pino', 'prom-client'];

/** The command for administrators as one file: an image has neither sources nor a compiler. */
export const bundleAdmin = (outfile) =>
  build({
    entryPoints: [join(import.meta.dirname, 'admin.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: ['react-server'],
    external: LOADED,
    logLevel: 'error',
  });

if (import.meta.filename === process.argv[1]) await bundleAdmin(process.argv[2]);
