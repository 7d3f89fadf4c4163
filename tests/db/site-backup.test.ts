import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { connect } from '@/lib/db/connect';
import { exportTo } from '@/lib/db/dump/export';
import { demandSame } from '@/lib/db/dump/same';
import { promisesOfBackups } from './support/site-backups';

describe('backups of a site whose database is a server', () => {
  promisesOfBackups('');

  it('are refused when what was restored is not what was written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'same-'));
    await connect();
    const db = mongoose.connection.db!;
    await db.collection('kept').insertOne({ _id: 1 as never, title: 'Le Horla' });
    await exportTo(db as never, folder);
    await expect(demandSame(db as never, folder)).resolves.toBeUndefined();
    await db.collection('kept').updateOne({ _id: 1 as never }, { $set: { title: 'Le horla' } });
    await expect(demandSame(db as never, folder)).rejects.toThrow('kept is not the same');
    rmSync(folder, { recursive: true });
  });
});
