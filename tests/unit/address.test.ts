import { execFileSync } from 'node:child_process';

type Asked = { proxies: number; socket: string; told?: string; sent?: string };

/** The server is made of ES modules, which Jest does not load: each address is found in a process of its own, in one go. */
const addressesOf = (asked: Asked[]): string[] => {
  const script = `
    import { withAddress } from './lib/server/address.mjs';
    const found = ${JSON.stringify(asked)}.map(({ proxies, socket, told, sent }) => {
      const headers = { 'x-forwarded-for': told, 'x-booktime-address': sent };
      const handle = (request) => request.headers['x-booktime-address'];
      return withAddress({ proxies, handle })({ headers, socket: { remoteAddress: socket } }, {});
    });
    process.stdout.write(JSON.stringify(found));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
};

it('an address is what trusted proxies say, and never what a stranger says', () => {
  const asked: Asked[] = [
    { proxies: 0, socket: '::ffff:192.0.2.1' },
    { proxies: 0, socket: '192.0.2.1', told: '198.51.100.9', sent: '198.51.100.9' },
    { proxies: 1, socket: '10.0.0.1', told: '203.0.113.7' },
    { proxies: 1, socket: '10.0.0.1', told: '198.51.100.9, 203.0.113.7' },
    { proxies: 2, socket: '10.0.0.1', told: '198.51.100.9, 203.0.113.7, 10.0.0.2' },
    { proxies: 1, socket: '10.0.0.1' },
    { proxies: 0, socket: '2001:db8:1:2:3:4:5:6' },
    { proxies: 0, socket: '2001:db8::6' },
  ];
  expect(addressesOf(asked)).toEqual([
    '192.0.2.1',
    '192.0.2.1',
    '203.0.113.7',
    '203.0.113.7',
    '203.0.113.7',
    '10.0.0.1',
    '2001:db8:1:2',
    '2001:db8:0:0',
  ]);
});
