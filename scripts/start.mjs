import { buildWhenStale } from './build.mjs';

// The server runs in this very process, so that signals need no passing on.
if (await buildWhenStale()) await import('../server.mjs');
else process.exitCode = 1;
