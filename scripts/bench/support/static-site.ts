import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../../served.mjs';
import { run } from '../../run.mjs';

const NEXT = path.resolve('node_modules/next/dist/bin/next');
const FOLDER = path.resolve('.next/bench-static');
const ATTEMPTS = 5;
/** As close as a static page comes to the size it stands beside. */
const NEAR = 0.02;

const write = (file: string, text: string) => {
  const whole = path.join(FOLDER, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
};

const writeSite = (pages: ReadonlyMap<string, string>) => {
  write('package.json', '{ "private": true }');
  write('next.config.mjs', `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`);
  // Its own, or the framework would find ours further up.
  write('instrumentation.js', 'export function register() {}');
  write(
    'app/layout.jsx',
    'export default function Layout({ children }) { return <html lang="fr"><body>{children}</body></html>; }',
  );
  for (const [name, text] of pages) {
    write(`${name}.txt`, text);
    write(
      `app/${name}/page.jsx`,
      `import { readFileSync } from 'node:fs';
       const text = readFileSync(${JSON.stringify(path.join(FOLDER, `${name}.txt`))}, 'utf8');
       export default function Page() { return <main dangerouslySetInnerHTML={{ __html: text }} />; }`,
    );
  }
};

const filled = (markup: string, length: number) =>
  markup.repeat(Math.ceil(length / Math.max(1, markup.length))).slice(0, length);

const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

/**
 * A site of the framework with one static page beside each of ours: as large, and made of the same markup, so that it
 * compresses alike.
 */
export const aStaticSite = async (ours: ReadonlyMap<string, Buffer>) => {
  rmSync(FOLDER, { recursive: true, force: true });
  const lengths = new Map([...ours].map(([name, body]) => [name, Math.round(body.length / 2)]));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const texts = [...ours].map(([name, body]) => {
      const markup = String(body).replace(/^.*?<main[^>]*>|<\/main>.*$|<script[^]*?<\/script>/gs, '');
      return [name, filled(markup, lengths.get(name)!)] as const;
    });
    writeSite(new Map(texts));
    const code = await run(process.execPath, [NEXT, 'build', FOLDER], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (code !== 0) throw new Error('The static site was not built');
    const wrong = [...ours].filter(([name, body]) => {
      const size = readFileSync(path.join(FOLDER, `.next/server/app/${name}.html`)).length;
      if (Math.abs(body.length - size) < body.length * NEAR) return false;
      lengths.set(name, Math.round((lengths.get(name)! * body.length) / size));
      return true;
    });
    if (!wrong.length) return serve([NEXT, 'start', FOLDER, '-p', 'PORT'], {}, { path: '/' });
  }
  throw new Error('The static pages do not come to the same size');
};

export const removeStaticSite = () => rmSync(FOLDER, { recursive: true, force: true });
