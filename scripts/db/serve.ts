import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../lib/db/embedded/start';

/** The embedded database alone, on the loopback interface: `npm run db:serve -- --port 27017 --data DIR`. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '27017' }, data: { type: 'string', default: '.data' } },
});

async function serve() {
  // JavaScript in filters and fail points are for tests of clients, which are who connects here.
  const embedded = await startEmbedded({ folder: resolve(values.data), port: Number(values.port), testing: true });
  const stop = () => void embedded.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(embedded.url);
}

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
