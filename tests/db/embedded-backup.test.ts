import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisesOfBackups } from './support/site-backups';

// Settings are read on first use: from here on this suite has a site of its own, in a folder.
const data = mkdtempSync(join(tmpdir(), 'site-'));
delete process.env.MONGO_URL;
process.env.BOOKTIME_DATA = data;
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('backups of a site with the embedded database', () => promisesOfBackups('.mdb'));
