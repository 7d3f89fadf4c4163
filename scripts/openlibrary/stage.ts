import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disconnect } from '@/lib/db/connect';
import { startStandIn, type StandIn } from '../../tests/openlibrary/stand-in';

/** Runs a measurement on a database of its own, beside an Open Library that is played. */
export const onStage = async (body: (openLibrary: StandIn) => Promise<void>) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'booktime-measure-'));
  const openLibrary = await startStandIn();
  Object.assign(process.env, {
    BOOKTIME_DATA: folder,
    OPENLIBRARY_URL: openLibrary.url,
    OPENLIBRARY_CONTACT: 'measure@booktime.invalid',
    LOG_LEVEL: 'silent',
  });
  try {
    await body(openLibrary);
  } finally {
    await openLibrary.close();
    await disconnect();
    await rm(folder, { recursive: true });
  }
};

/** Prints a figure beside what was promised of it; a broken promise ends the command with an error. */
export const tell = (what: string, figure: number, promised: number, unit: string) => {
  const kept = figure <= promised;
  if (!kept) process.exitCode = 1;
  console.log(`${kept ? 'ok    ' : 'BROKEN'} ${what}: ${Math.round(figure * 100) / 100} ${unit} (at most ${promised})`);
};
