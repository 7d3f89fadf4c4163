import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '../..');
const BUNDLE = join(ROOT, 'node_modules/.cache/db-serve.cjs');

export type ServeProcess = { url: string; child: ChildProcess };

/** One file, as a built application has it: modules that are loaded one by one are slower to start and to call. */
export async function bundleServer() {
  await build({
    entryPoints: [join(__dirname, 'serve.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['lmdb', 'bson'],
    logLevel: 'error',
  });
}

/** A server in a process of its own, so that it can be killed, and be measured apart from its clients. */
export async function startServer(folder: string): Promise<ServeProcess> {
  const child = spawn(process.execPath, [BUNDLE, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: String(line).trim(), child };
}
