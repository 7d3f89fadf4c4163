import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(port, '127.0.0.1', () => resolve(Boolean(probe.destroy())));
    probe.once('error', () => resolve(false));
  });

/** A database in a process of its own, that can go away and come back. */
export const aDatabaseServer = (folder: string, port: number) => {
  let child: ChildProcess;
  const stop = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `mongodb://127.0.0.1:${port}/booktime`,
    stop,
    /** It keeps its connections and answers nothing. */
    freeze: () => void child.kill('SIGSTOP'),
    async start() {
      child = spawn(process.execPath, [
        '--import',
        'tsx',
        'scripts/db/serve.ts',
        '--port',
        `${port}`,
        '--data',
        folder,
      ]);
      while (!(await accepts(port))) await delay(50);
    },
  };
};
