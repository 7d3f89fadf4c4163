import { spawnSync } from 'node:child_process';

it('traffic of every kind leaves memory, handles and answers as they were, and nothing fails', () => {
  // The long run is `npm run soak`; this one is to find what leaks at once.
  const { status, stdout, stderr } = spawnSync('node', ['scripts/bench/run.mjs', 'soak', '--minutes', '0.4'], {
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).toContain(' 0 failed: met');
  expect([status, stdout, stderr]).toEqual([0, expect.any(String), '']);
});
