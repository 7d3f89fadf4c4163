import { startBooktime, type Booktime } from './support/booktime';

/** Of one name; an address may make five times as many. */
const ENTRIES = 2;
const FROM_AN_ADDRESS = 5 * ENTRIES;

const start = (proxies: string) => startBooktime({ TRUST_PROXY: proxies, LIMIT_ENTRIES: String(ENTRIES) });

let sequence = 0;
/** Tries a name that nobody tried before. */
const tryOne = async ({ origin }: Booktime, headers: Record<string, string>) => {
  const response = await fetch(`${origin}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ first_name: 'Per', last_name: `Sonne ${++sequence}` }),
  });
  return response.status;
};

/** As many as an address may try, and one more. */
const tryAll = async (booktime: Booktime, headersOf: (turn: number) => Record<string, string>) => {
  const statuses = [];
  for (let turn = 1; turn <= FROM_AN_ADDRESS + 1; turn++) statuses.push(await tryOne(booktime, headersOf(turn)));
  return statuses;
};

const LAST_REFUSED = [...Array<number>(FROM_AN_ADDRESS).fill(400), 429];
const forwarded = (...hops: string[]) => ({ 'x-forwarded-for': hops.join(', ') });

describe('a site behind one proxy', () => {
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await start('1')));
  afterAll(() => booktime.remove());

  it('tells clients apart by what the proxy says', async () => {
    expect(await tryAll(booktime, () => forwarded('198.51.100.1'))).toEqual(LAST_REFUSED);
    expect(await tryOne(booktime, forwarded('198.51.100.2'))).toBe(400);
  });

  it('believes no hop that a client wrote before, and no header of its own', async () => {
    const forging = (turn: number) => ({
      ...forwarded(`203.0.113.${turn}`, `192.0.2.${turn}`, '198.51.100.3'),
      'x-booktime-address': `203.0.113.${turn}`,
      'x-real-ip': `203.0.113.${turn}`,
      forwarded: `for=203.0.113.${turn}`,
    });
    expect(await tryAll(booktime, forging)).toEqual(LAST_REFUSED);
  });
});

describe('a site that trusts no proxy', () => {
  it('looks at the connection alone', async () => {
    const booktime = await start('0');
    expect(await tryAll(booktime, (turn) => forwarded(`198.51.100.${turn}`))).toEqual(LAST_REFUSED);
    await booktime.remove();
  });
});
