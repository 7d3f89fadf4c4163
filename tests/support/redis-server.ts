import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port';

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** What needs a Redis is asked where there is one; `.ci/run` and the workflow see to it that it is there. */
export const describeWithRedis = isInstalled || process.env.CI ? describe : describe.skip;

/** A real Redis in a process of its own, that keeps nothing on the disk, can go away and come back. */
export const aRedisServer = async () => {
  const port = await freePort();
  let child: ChildProcess;
  const start = async () => {
    child = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', '/tmp']);
    await once(child, 'spawn');
    let said = '';
    while (!said.includes('Ready to accept connections')) said += String((await once(child.stdout!, 'data'))[0]);
    child.stdout!.resume();
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    pid: () => child.pid!,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};
