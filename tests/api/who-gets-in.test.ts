import { SignJWT } from 'jose';
import type { Endpoint } from '@/lib/http/endpoint';
import { operations, type Operation } from '@/lib/http/registry';
import { POST as login } from '@/app/api/auth/login/route';
import { DELETE as endSession } from '@/app/api/auth/sessions/[session_id]/route';
import { GET as listSessions } from '@/app/api/auth/sessions/route';
import { getYearCard } from '@/lib/statistics/statistics.endpoints';
import { freshPace } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { type Belonging, namesIn } from '../support/asking';
import { aBelonging } from '../support/belongings';
import { importsAtRest } from '../support/imported-file';
import { keptOf } from '../support/kept';
import { askAbout } from '../support/operations';
import { aReader, answer, aRequest, withParams, type Reader } from '../support/request';
import { servedRoutes, type Handler } from '../support/routes';

withStandIn();

type Headers = Record<string, string>;

const NOBODY = '5a8b4d3e-3f3e-4c53-9d6c-0c1d0b8f4a55';
/** Written nowhere but in the victim's library. */
const MARK = 'Xiphoïde';

let owner: Reader;
let stranger: Reader;
/** The owner's, of a session that they ended from another one. */
let endedToken: string;
let own: Belonging;
let handlers: Map<unknown, Handler>;

const now = () => Math.floor(Date.now() / 1000);
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = () => ({ sub: owner.id, iat: now(), exp: now() + 60 });
const secret = () => new TextEncoder().encode(process.env.SECRET_KEY);
const sign = (given: Record<string, unknown>, alg = 'HS256', key = secret()) =>
  new SignJWT(given).setProtectedHeader({ alg }).sign(key);
const [HEADER, PAYLOAD, SIGNATURE] = [0, 1, 2];
const part = (index: number) => owner.token.split('.')[index]!;

/** Tokens that look like the owner's, and are not. */
const FORGED: [string, () => string | Promise<string>][] = [
  ['a malformed token', () => 'not.a.token'],
  ['another secret', () => sign(claims(), 'HS256', new TextEncoder().encode('y'.repeat(40)))],
  ['another algorithm of the same key', () => sign(claims(), 'HS512')],
  ['no algorithm', () => `${base64({ alg: 'none' })}.${base64(claims())}.`],
  ['no algorithm, spelt otherwise', () => `${base64({ alg: 'nOnE' })}.${base64(claims())}.`],
  ['no algorithm, with a signature', () => `${base64({ alg: 'none' })}.${part(PAYLOAD)}.${part(SIGNATURE)}`],
  ['an algorithm of public keys', () => `${base64({ alg: 'RS256' })}.${part(PAYLOAD)}.${part(SIGNATURE)}`],
  ['a key of its own', () => `${base64({ alg: 'HS256', jwk: { kty: 'oct', k: 'AA' } })}.${base64(claims())}.AA`],
  ['claims that were changed', () => `${part(HEADER)}.${base64(claims())}.${part(SIGNATURE)}`],
  ['a signature that was cut', () => owner.token.slice(0, -1)],
  ['a token past its time', () => sign({ ...claims(), iat: now() - 99, exp: now() - 1 })],
  ['a token without end', () => sign({ sub: owner.id, iat: now() })],
  ['a token of a session that was ended', () => endedToken],
  ['a token of nobody', () => sign({ iat: now(), exp: now() + 60 })],
];

const NO_CREDENTIALS: [string, Headers][] = [
  ['nothing', {}],
  ['an empty token', { authorization: 'Bearer ' }],
  ['another scheme', { authorization: 'Basic YTpi' }],
  ['the cookie of another name', { cookie: 'session=x' }],
];

const anEndedToken = async () => {
  const reader = await aReader('Parti');
  const { access_token } = (await answer(login(aRequest('/api/auth/login', { method: 'POST', body: reader.names }))))
    .body;
  const headers = { authorization: `Bearer ${access_token}` };
  const [{ id: session_id }] = (await answer(listSessions(aRequest('/api/auth/sessions', { headers })))).body;
  await endSession(reader.ask(`/api/auth/sessions/${session_id}`, { method: 'DELETE' }), withParams({ session_id }));
  return String(access_token);
};

beforeAll(async () => {
  const routes = await servedRoutes();
  handlers = new Map(routes.map(({ handler }) => [handler.endpoint, handler]));
  stranger = await aReader('Intrus');
  endedToken = await anEndedToken();
});

const BOOK = { title: `${MARK} 1`, author: `${MARK} Auteur`, saga: `${MARK} Saga`, volume_number: 1 };

/** A reader who has all that the operation may be asked about. */
const anOwnerFor = async (endpoint: Endpoint) => {
  await freshPace();
  owner = await aReader('Victime');
  own = await aBelonging(owner, endpoint, BOOK);
};

const named = (some: readonly Operation[]) =>
  some.map(({ endpoint }) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
const closed = named(operations.filter(({ endpoint }) => endpoint.auth === 'user'));
const open = named(operations.filter(({ endpoint }) => endpoint.auth === 'public'));

/** What even its owner cannot have here, and why. */
const NOT_HERE = new Map<Endpoint, string>([
  [getYearCard, 'Jest cannot load what draws pictures: they are looked at in tests/api/year-card.test.ts'],
]);

/** Whatever is named by an id is somebody’s. */
const isAboutOne = (endpoint: Endpoint) => namesIn(endpoint).some((name) => /_(id|token)$/.test(name));

const ask = (endpoint: Endpoint, headers: Headers, query?: string) =>
  askAbout({ endpoint, handler: handlers.get(endpoint)! }, own, headers, query);

it('knows which routes are open to everybody', () => {
  expect(open.map(([name]) => name).toSorted()).toEqual([
    'GET /api/exports/archive/schema',
    'GET /api/openapi.json',
    'POST /api/auth/login',
    'POST /api/auth/logout',
    'POST /api/auth/passkey',
    'POST /api/auth/passkey/options',
    'POST /api/auth/recovery',
    'POST /api/auth/register',
  ]);
});

describe.each(closed)('%s', (_name, endpoint) => {
  beforeAll(() => anOwnerFor(endpoint), 20_000);

  it('answers 403 to whoever brings no credentials, and 401 to a token that is not good', async () => {
    for (const [what, headers] of NO_CREDENTIALS) {
      const { status, body } = await answer(ask(endpoint, headers));
      expect([what, status, body]).toEqual([what, 403, { detail: 'Not authenticated' }]);
    }
    for (const [what, forge] of FORGED) {
      const token = await forge();
      const { status, body, headers } = await answer(ask(endpoint, { authorization: `Bearer ${token}` }));
      expect([what, status, body]).toEqual([what, 401, { detail: 'Invalid authentication credentials' }]);
      expect([headers.get('www-authenticate'), headers.get('set-cookie')]).toEqual(['Bearer', null]);
      const byCookie = await ask(endpoint, { cookie: `booktime_session=${token}` });
      expect([what, byCookie.status]).toEqual([what, 401]);
      expect(byCookie.headers.get('set-cookie')).toContain('booktime_session=; Path=/; Max-Age=0');
    }
  });

  it('answers 401 when its reader does not exist any more', async () => {
    const token = await sign({ ...claims(), sub: NOBODY });
    const refused = await answer(ask(endpoint, { authorization: `Bearer ${token}` }));
    expect(refused).toMatchObject({ status: 401, body: { detail: 'User not found' } });
  });

  if (endpoint.method !== 'GET')
    it('ignores the cookie of a request that another site makes', async () => {
      const cookie = `booktime_session=${owner.token}`;
      const before = await keptOf(owner);
      for (const origin of ['https://elsewhere.example', 'null', 'http://booktime.test.elsewhere.example'])
        expect((await ask(endpoint, { cookie, origin })).status).toBe(403);
      expect(await keptOf(owner)).toBe(before);
      // From this site the same cookie is looked at.
      const stale = await ask(endpoint, { cookie: 'booktime_session=stale', origin: 'http://booktime.test' });
      expect(stale.status).toBe(401);
    });

  it('shows and changes nothing of another reader', async () => {
    const before = await keptOf(owner);
    const response = await ask(endpoint, { authorization: `Bearer ${stranger.token}` });
    if (isAboutOne(endpoint)) expect(response.status).toBe(404);
    else if (!NOT_HERE.has(endpoint)) expect(response.status).not.toBe(500);
    // What was asked for may be repeated, as the name of what was looked for; what is only in the library may not.
    const shown = JSON.stringify(await response.text())
      .replaceAll(own.saga, '')
      .replaceAll(own.author, '');
    expect(shown).not.toContain(MARK);
    await importsAtRest();
    expect(await keptOf(owner)).toBe(before);
  }, 20_000);

  it('answers whom it is about: it refused somebody, and not something', async () => {
    const answered = await ask(endpoint, { authorization: `Bearer ${owner.token}` });
    const said = await answered.text();
    if (!NOT_HERE.has(endpoint)) expect([answered.status, said]).toEqual([200, said]);
    await importsAtRest();
  }, 20_000);
});

it.each(open)('%s asks nobody who they are', async (_name, endpoint) => {
  await anOwnerFor(endpoint);
  const credentials: Headers[] = [{}, { authorization: 'Bearer not.a.token' }];
  for (const headers of credentials) {
    const said = await (await ask(endpoint, headers)).text();
    for (const refusal of ['Not authenticated', 'Invalid authentication credentials'])
      expect(said).not.toBe(JSON.stringify({ detail: refusal }));
  }
});
