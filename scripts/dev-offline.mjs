import { tsImport } from 'tsx/esm/api';

/** Development without the internet: Open Library is played by the stand-in of the tests, in this very process. */
const { startStandIn } = await tsImport('../tests/openlibrary/stand-in.ts', import.meta.url);
const openLibrary = await startStandIn();
Object.assign(process.env, {
  OPENLIBRARY_URL: openLibrary.url,
  OPENLIBRARY_COVERS_URL: openLibrary.url,
  OPENLIBRARY_CONTACT: 'offline@booktime.invalid',
});
console.log(`Open Library is played at ${openLibrary.url}`);
process.argv.push('--dev');
await import('../server.mjs');
