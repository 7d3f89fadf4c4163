import { POST as login } from '@/app/api/auth/login/route';
import { POST as askToSign } from '@/app/api/auth/passkey/options/route';
import { POST as enterWithPasskey } from '@/app/api/auth/passkey/route';
import { POST as recover } from '@/app/api/auth/recovery/route';
import { POST as register } from '@/app/api/auth/register/route';
import { GET as listBooks, POST as addBook } from '@/app/api/books/route';
import { LimitCountModel } from '@/models/limit-count';
import { Authenticator } from '../support/authenticator';
import { passkeysOf } from '../support/passkeys';
import { aReader, answer, aRequest } from '../support/request';

// Before anything reads a setting.
Object.assign(process.env, { LIMIT_ENTRIES: '4', LIMIT_WRITES: '3' });

const TOO_MANY = { status: 429, body: { detail: 'Trop de demandes. Réessayez dans un instant.' } };

const WRONG = 'AAAA-AAAA-AAAA-AAAA';

let place = 0;
/** An address that nobody used before. */
const elsewhere = () => ({ 'x-booktime-address': `192.0.2.${++place}` });

type Open = (request: Request) => Promise<Response>;

const post = (open: Open, body: object, headers = elsewhere()) =>
  answer(open(aRequest('/api/auth/login', { method: 'POST', body, headers })));

const enter = (open: Open, last_name: string, headers = elsewhere()) =>
  post(open, { first_name: 'Camille', last_name }, headers);

const add = (reader: Awaited<ReturnType<typeof aReader>>, headers = elsewhere()) =>
  answer(addBook(reader.ask('/api/books', { method: 'POST', body: { title: 'T', author: 'A' }, headers })));

const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status);

const inTurn = async <T>(times: number, ask: (turn: number) => Promise<T>) => {
  const answers: T[] = [];
  for (let turn = 0; turn < times; turn++) answers.push(await ask(turn));
  return answers;
};

const expectWait = (headers: Headers, most: number) => {
  const wait = Number(headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(most);
};

it('a name is tried so many times from wherever, whatever its spelling, and another name is not held up', async () => {
  const spellings = ['Essayée', 'essayee', 'ESSAYÉE', 'Essayee'];
  const tries = await inTurn(4, (turn) => enter(login, spellings[turn]!));
  expect(statuses(tries)).toEqual([400, 400, 400, 400]);
  const refused = await enter(login, 'Essayée');
  expect(refused).toMatchObject(TOO_MANY);
  expectWait(refused.headers, 600);
  expect(refused.headers.get('cache-control')).toBe('no-store');
  expect(await enter(register, 'Autre')).toMatchObject({ status: 200 });
});

it('an address tries so many names, and another address is not held up', async () => {
  const here = elsewhere();
  const tries = await inTurn(20, (turn) => enter(login, `Nom ${turn}`, here));
  expect(new Set(statuses(tries))).toEqual(new Set([400]));
  expect(await enter(login, 'Nom 21', here)).toMatchObject(TOO_MANY);
  expect(await enter(login, 'Nom 22')).toMatchObject({ status: 400 });
});

it.each<[string, Open, (turn: number) => object]>([
  ['asks what a passkey is to sign', askToSign, () => ({})],
  ['tries passkeys', enterWithPasskey, () => ({ credential: new Authenticator().signed({ challenge: 'x' }) })],
  ['tries recovery codes', recover, (turn) => ({ first_name: 'Per', last_name: `Sonne ${turn}`, code: WRONG })],
])('an address %s so many times, and another address is not held up', async (_what, open, body) => {
  const here = elsewhere();
  const tries = await inTurn(20, (turn) => post(open, body(turn), here));
  expect(statuses(tries)).not.toContain(429);
  const refused = await post(open, body(20), here);
  expect(refused).toMatchObject(TOO_MANY);
  expectWait(refused.headers, 600);
  expect((await post(open, body(21))).status).not.toBe(429);
});

it('a recovery code is guessed so many times from wherever, and the right one comes too late then', async () => {
  const reader = await aReader();
  const [code] = (await passkeysOf(reader).add()).body.recovery_codes as string[];
  const guess = (guessed: string) => post(recover, { ...reader.names, code: guessed });
  // The name was counted once when its reader registered.
  const guesses = await inTurn(3, () => guess(WRONG));
  expect(statuses(guesses)).toEqual([401, 401, 401]);
  expect(await guess(code!)).toMatchObject(TOO_MANY);
});

it('a reader changes so many things in a minute, goes on reading, and holds up nobody', async () => {
  const [reader, other] = [await aReader(), await aReader()];
  const changes = await Promise.all([1, 2, 3, 4, 5].map(() => add(reader)));
  expect(statuses(changes).toSorted()).toEqual([200, 200, 200, 429, 429]);
  const { body } = await answer(listBooks(reader.ask('/api/books')));
  expect(body).toHaveLength(3);
  expectWait((await add(reader)).headers, 60);
  expect(await add(other)).toMatchObject({ status: 200 });
});

it('an address changes so many things in a minute, whoever its readers are, and another address is not held up', async () => {
  const here = elsewhere();
  const readers = await inTurn(6, () => aReader());
  const changes = [];
  for (const reader of readers) changes.push(...(await inTurn(3, () => add(reader, here))));
  expect(statuses(changes)).toEqual([...Array<number>(15).fill(200), 429, 429, 429]);
  expectWait(changes.at(-1)!.headers, 60);
  expect(await add(await aReader())).toMatchObject({ status: 200 });
});

it('keeps no address and no name', async () => {
  const kept = JSON.stringify(await LimitCountModel.find().lean());
  expect(kept).toContain('entry-as');
  expect(kept).not.toMatch(/192\.0\.2|camille|essayee/i);
});
