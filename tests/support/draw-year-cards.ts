import Module, { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

/**
 * Asks for pictures as they come on standard input, and writes what was answered. In a process of its own, for the drawing
 * is an ES module that Jest cannot load. Whatever it asks of another server is told, and refused;
 * what it complains of is told too.
 */
type Asked = { url: string; year: string; headers: Record<string, string> };

const elsewhere: string[] = [];
const local = globalThis.fetch;
globalThis.fetch = (...[input, init]: Parameters<typeof fetch>) => {
  const url = input instanceof Request ? input.url : String(input);
  // The drawing loads its own parts from data and files.
  if (!/^https?:/.test(url)) return local(input, init);
  elsewhere.push(url);
  return Promise.reject(new Error('Nothing may be asked of another server'));
};

/** Routes need all of React, and `server-only` throws beside it: this process is a server, whatever it thinks. */
const beServer = () => {
  const { cache, resolve } = createRequire(__filename);
  const name = resolve('server-only');
  cache[name] = Object.assign(new Module(name), { loaded: true, exports: {} });
};

/** Messages are parsed before: as in the build, only what formats them is loaded. */
const beBuilt = () => {
  const resolver = Module as unknown as { _resolveFilename: (name: string, ...rest: unknown[]) => string };
  const resolve = resolver._resolveFilename.bind(Module);
  resolver._resolveFilename = (name, ...rest) =>
    resolve(name === 'use-intl/format-message' ? `${name}/format-only` : name, ...rest);
};

/** A word that is missing is only complained of: the picture would be drawn without it. */
const complaints: string[] = [];
console.error = (...said: unknown[]) => void complaints.push(said.join(' '));

const draw = async ({ url, year, headers }: Asked) => {
  const { GET } = await import('../../app/api/stats/years/[year]/card.png/route');
  const response = await GET(new Request(url, { headers }), { params: Promise.resolve({ year }) });
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
};

const main = async () => {
  beServer();
  beBuilt();
  const { disconnect } = await import('../../lib/db/connect');
  const asked: Asked[] = JSON.parse(await text(process.stdin));
  const answers = [];
  for (const one of asked) answers.push(await draw(one));
  process.stdout.write(JSON.stringify({ answers, elsewhere, complaints }));
  await disconnect();
};

void main();
