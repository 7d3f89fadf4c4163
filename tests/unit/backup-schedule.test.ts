import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepNewest, listBackups, sweep, unfinished } from '@/lib/backups/backup-folder';
import { alone } from '@/lib/backups/backup-lock';
import { backupName, backupTime } from '@/lib/backups/backup-names';
import { Duration } from '@/lib/backups/duration.schemas';
import { keepSchedule } from '@/lib/backups/schedule';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 2, 29, 12);

const folder = mkdtempSync(join(tmpdir(), 'backups-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => readdirSync(folder).forEach((name) => rmSync(join(folder, name), { recursive: true })));

/** A schedule on a clock that only moves when the schedule sleeps, until as many hours have gone by. */
const runsDuring = async (
  hours: number,
  { last = null as number | null, fails = (_run: number): boolean => false } = {},
) => {
  const runs: number[] = [];
  const clock = { now: START, last };
  await new Promise<void>((resolve) => {
    const schedule = keepSchedule({
      every: DAY,
      now: () => clock.now,
      last: async () => clock.last,
      run: async () => {
        runs.push((clock.now - START) / HOUR);
        if (fails(runs.length)) return false;
        clock.last = clock.now;
        return true;
      },
      sleep: async (ms) => {
        clock.now += ms;
        if (clock.now < START + hours * HOUR) return;
        void schedule.stop().then(resolve);
      },
    });
  });
  return runs;
};

describe('the schedule of backups', () => {
  it('begins at once where there is none, and goes on at its interval', async () => {
    expect(await runsDuring(60)).toEqual([0, 24, 48]);
  });

  it('leaves none out and makes none more when it is started anew', async () => {
    expect(await runsDuring(30, { last: START - 20 * HOUR })).toEqual([4, 28]);
    expect(await runsDuring(30, { last: START - 90 * HOUR })).toEqual([0, 24]);
  });

  it('tries again an hour after a failure', async () => {
    expect(await runsDuring(27, { fails: (run) => run < 3 })).toEqual([0, 1, 2, 26]);
  });
});

describe('the folder of backups', () => {
  const names = [0, 1, 2, 3].map((days) => backupName(START + days * DAY, '.mdb'));

  it('calls each by its second and knows it again', () => {
    expect(names[0]).toBe('booktime-20260329T120000Z.mdb');
    expect(backupTime(backupName(START, ''))).toBe(START);
    expect(['holidays.jpg', 'booktime-.mdb', `.${names[0]}`, `${names[0]}.part`].map(backupTime)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps the newest, and whatever it did not make', async () => {
    for (const name of [...names, 'holidays.jpg']) writeFileSync(join(folder, name), 'x');
    expect(await keepNewest(folder, 2)).toBe(2);
    expect(readdirSync(folder).sort()).toEqual([names[2], names[3], 'holidays.jpg']);
    expect((await listBackups(folder))[0]).toEqual({ name: names[3], at: START + 3 * DAY });
    expect(await keepNewest(folder, 1, names[2])).toBe(0);
  });

  it('removes what was broken off', async () => {
    writeFileSync(join(folder, unfinished(names[0]!)), 'x');
    writeFileSync(join(folder, names[1]!), 'x');
    await sweep(folder);
    expect(readdirSync(folder)).toEqual([names[1]]);
  });
});

describe('the lock of a folder', () => {
  const lock = join(folder, 'booktime-backup.lock');

  it('lets one at it at a time, and the next one afterwards', async () => {
    const done: string[] = [];
    let finish = () => {};
    const first = alone(folder, () => new Promise<void>((resolve) => (finish = resolve)));
    while (!readdirSync(folder).length) await new Promise(setImmediate);
    expect(await alone(folder, async () => void done.push('second'))).toBe(false);
    finish();
    expect(await first).toBe(true);
    expect(await alone(folder, async () => void done.push('third'))).toBe(true);
    expect([done, readdirSync(folder)]).toEqual([['third'], []]);
  });

  it('is free again when work fails', async () => {
    await expect(alone(folder, async () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken from a process that is gone, and never from one elsewhere that lives', async () => {
    // Above what a system gives out as the id of a process.
    writeFileSync(lock, `4194999 ${hostname()}`);
    expect(await alone(folder, async () => undefined)).toBe(true);
    writeFileSync(lock, `1 elsewhere`);
    expect(await alone(folder, async () => undefined)).toBe(false);
    utimesSync(lock, new Date(0), new Date(0));
    expect(await alone(folder, async () => undefined)).toBe(true);
  });
});

it('reads lengths of time as settings say them', () => {
  expect(['30m', '12h', '1d'].map((text) => Duration.parse(text))).toEqual([HOUR / 2, HOUR * 12, DAY]);
  for (const text of ['0h', '1', 'h', '1.5d', '-1d', '1w', ' 1d']) expect(Duration.safeParse(text).success).toBe(false);
});
