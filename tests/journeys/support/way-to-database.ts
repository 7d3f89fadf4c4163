import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Way = 'open' | 'slow' | 'hanging' | 'refusing';

const SLOW_MS = 150;

/** The way from a server to its database, which can be as bad as ways are. */
export const aWayTo = async (databasePort: number) => {
  const sockets = new Set<Socket>();
  let way: Way = 'open';

  const carry = (from: Socket, to: Socket) => {
    from.on('data', (chunk) => {
      if (way === 'hanging') return;
      if (way === 'slow') return void setTimeout(() => to.write(chunk), SLOW_MS);
      to.write(chunk);
    });
    from.on('error', () => to.destroy()).on('close', () => to.destroy());
    sockets.add(from);
    from.once('close', () => sockets.delete(from));
  };
  const cut = () => sockets.forEach((socket) => socket.destroy());

  const server = createServer((near) => {
    if (way === 'refusing') return void near.destroy();
    const far = connect(databasePort, '127.0.0.1');
    carry(near, far);
    carry(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/booktime`,
    become(next: Way) {
      way = next;
      if (way === 'refusing') cut();
    },
    async close() {
      server.close();
      cut();
    },
  };
};
