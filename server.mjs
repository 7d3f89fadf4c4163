import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import nextEnv from '@next/env';
import compression from 'compression';
import { withAddress } from './lib/server/address.mjs';
import { handOverBuiltConfig } from './lib/server/built-config.mjs';
import { createKeptPages } from './lib/server/kept-pages.mjs';
import { dropSlowSenders, listen } from './lib/server/listen.mjs';
import { withMissingPage } from './lib/server/missing.mjs';
import { withOneLocation } from './lib/server/one-location.mjs';
import { createLog } from './lib/server/log.mjs';
import { withHeaders, withPolicy } from './lib/server/policy.mjs';
import { createRequestLog } from './lib/server/request-log.mjs';
import { createOwnPages } from './lib/server/own-pages.mjs';
import { builtRoutes, keptPages, sourceRoutes } from './lib/server/routes.mjs';
import { publishedRuntime } from './lib/server/runtime.mjs';
import { stopOnSignals } from './lib/server/shutdown.mjs';
import { startTracing } from './lib/server/tracing.mjs';
import { withoutDatabase } from './lib/server/unavailable.mjs';

const dir = import.meta.dirname;
const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
// A self-hosted server reports to nobody.
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
nextEnv.loadEnvConfig(dir, dev);

const stop = (line) => {
  console.error(line);
  process.exit(1);
};

if (!dev && !existsSync(join(dir, '.next/BUILD_ID')))
  stop('There is no build yet: run «npm start» or «npm run build».');

const log = createLog({ terminal: process.stdout.isTTY });
// Before Next.js is loaded, which looks for whoever takes its spans.
const stopTracing = await startTracing(process.env).catch((error) =>
  stop(`OTEL_EXPORTER_OTLP_ENDPOINT: ${error.message}`),
);
const patternOf = dev ? sourceRoutes(dir) : builtRoutes(dir);
const logged = createRequestLog(log, patternOf, (request) => runtime.observeRequest(request));
// Who sends slowly is hung up on, and that is looked at more often than every 30 s.
const server = createServer(
  { connectionsCheckingInterval: 5_000 },
  logged((request, response) => serve(request, response)),
);

handOverBuiltConfig(dir, process.env);
// Loaded only now: Next.js and React look at NODE_ENV when they are imported.
const { default: next } = await import('next');
// Next.js adds an upgrade listener to this server, which hot reload needs. In production it would keep the socket of
// every unanswered upgrade open, so there it gets a server that never listens, and Node.js ignores upgrades.
const httpServer = dev ? server : createServer();
const app = next({ dir, dev, httpServer, port: Number(process.env.PORT) || 3000 });

await app.prepare();
const runtime = await publishedRuntime().catch((error) => stop(error.message));
const { isDatabaseUp, inlineScripts } = runtime;
dropSlowSenders(server, runtime.requestSeconds);
const secure = Boolean(runtime.publicUrl?.startsWith('https:'));
// In development every page is made for its request.
const isKept = dev ? () => false : keptPages(dir);
const sendKept = createKeptPages();
const sendOwn = dev ? () => false : createOwnPages(runtime);
const pages = withPolicy({ secure, dev, isKept, inlineScripts, sendKept, sendOwn, handle: app.getRequestHandler() });
const whole = withoutDatabase({
  isDatabaseUp,
  handle: withOneLocation(withMissingPage({ isKnown: patternOf, handle: pages })),
});
const compress = compression();
const compressed = (request, response) => {
  compress(request, response, () => undefined);
  return whole(request, response);
};
const serve = withAddress({ proxies: runtime.proxies, handle: withHeaders({ secure, handle: compressed }) });
log.level = runtime.logLevel;
stopOnSignals({
  server,
  log,
  patience: dev ? 100 : 4_500,
  close: [() => app.close(), () => runtime.close(), stopTracing],
});
const port = await listen(server, runtime.port).catch((error) => stop(error.message));

const place = runtime.dataFolder ? `data in ${runtime.dataFolder}` : 'data on the server that MONGO_URL names';
console.log(`BOOKTIME is ready at ${runtime.publicUrl ?? `http://localhost:${port}`} (${place})`);
