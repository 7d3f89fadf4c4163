import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { nodeFileTrace } from '@vercel/nft';
import { bundleAdmin } from './admin/bundle.mjs';
import { build } from './build.mjs';

const root = join(import.meta.dirname, '..');
// Below a folder that every tool ignores already.
const target = join(root, '.next/image');
const command = 'node_modules/.cache/admin.cjs';

/** Of Next.js, what only `next dev` and `next build` load; the rest of what is loaded on demand only there. */
const NEVER_SERVED = [
  'node_modules/next/dist/{build,cli,export,lib/typescript,telemetry}/**/{webpack,swc,turbopack,babel,jest,analysis}/**',
  'node_modules/next/dist/server/dev/**',
  'node_modules/next/dist/server/lib/router-utils/setup-dev-bundler.js',
  'node_modules/next/dist/compiled/{webpack,babel,babel-packages,terser,sass-loader,postcss-*,css-loader,@babel,@vercel,next-devtools,edge-runtime,amphtml-validator,@mswjs}/**',
  'node_modules/next/dist/{next-devtools,bundle-analyzer}/**',
  'node_modules/@next/swc-*/**',
  'node_modules/{typescript,webpack,react-devtools*,sass,eslint,esbuild,@esbuild}/**',
  '**/*.{map,d.ts,md}',
];

/** Everything of node_modules that our server loads besides what the built application does. */
const loadedBy = async (...entries) => {
  const { fileList } = await nodeFileTrace(
    entries.map((entry) => join(root, entry)),
    {
      base: root,
      processCwd: root,
      ignore: NEVER_SERVED,
      conditions: ['node', 'import', 'require', 'default'],
    },
  );
  return [...fileList].filter((file) => file !== command);
};

const copy = (file) => {
  if (/^node_modules\/(sharp|@img)\//.test(file)) return;
  const from = realpathSync(join(root, file));
  if (!statSync(from).isFile() || existsSync(join(target, file))) return;
  mkdirSync(dirname(join(target, file)), { recursive: true });
  cpSync(from, join(target, file));
};

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** Makes `.next/image`: the built application, our server, and what the two load; nothing else is needed to run it but Node.js. */
const main = async () => {
  process.env.BOOKTIME_STANDALONE = '1';
  if (!process.argv.includes('--reuse') && !(await build())) return false;
  rmSync(target, { recursive: true, force: true });
  // Links among its packages stay relative.
  cpSync(join(root, '.next/standalone'), target, { recursive: true, verbatimSymlinks: true });
  rmSync(join(target, 'server.js'), { force: true });
  cpSync(join(root, '.next/static'), join(target, '.next/static'), { recursive: true });
  await bundleAdmin(join(root, command));
  cpSync(join(root, command), join(target, 'admin.cjs'));
  // Found by name at run time, or in another form by `admin.cjs`: no tracer sees these whole.
  for (const whole of ['@lmdb', '@harperfast'])
    cpSync(join(root, 'node_modules', whole), join(target, 'node_modules', whole), { recursive: true });
  // Pictures are never resized here: next.config.mjs says so.
  for (const unused of ['sharp', '@img'])
    rmSync(join(target, 'node_modules', unused), { recursive: true, force: true });
  for (const file of await loadedBy('server.mjs', 'lib/server/cache-handler.mjs', command)) copy(file);
  for (const file of ['package.json', 'LICENSE', 'THIRD-PARTY-NOTICES.md'])
    if (existsSync(join(root, file))) copy(file);
  console.log(`${relative(root, target)}: ${Math.round(sizeOf(target) / 1e6)} MB`);
  return true;
};

process.exitCode = (await main()) ? 0 : 1;
