import { SignJWT } from 'jose';
import { POST as login } from '@/app/api/auth/login/route';
import { POST as logout } from '@/app/api/auth/logout/route';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as register } from '@/app/api/auth/register/route';
import { aReader, answer, aRequest } from '../support/request';

const post = (path: string, body: unknown, headers?: Record<string, string>) =>
  aRequest(path, { method: 'POST', body, headers });

const aged = (sub: string) =>
  new SignJWT({ sub, iat: now() - 1000, exp: now() + 800 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(process.env.SECRET_KEY));

const now = () => Math.floor(Date.now() / 1000);

describe('registering', () => {
  it('opens a session, as a token and as a cookie that scripts cannot read', async () => {
    const names = { first_name: '  Zoé ', last_name: 'de   la Tour', email: 'ignored' };
    const { status, body, headers } = await answer(register(post('/api/auth/register', names)));
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'bearer',
      user: { id: expect.stringMatching(/^[\da-f-]{36}$/), first_name: 'Zoé', last_name: 'de la Tour' },
    });
    expect(headers.get('set-cookie')).toBe(
      `booktime_session=${body.access_token}; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax`,
    );
  });

  it('marks the cookie Secure when the reader came over https', async () => {
    const request = post(
      '/api/auth/register',
      { first_name: 'A', last_name: 'Secure' },
      { 'x-forwarded-proto': 'https' },
    );
    expect((await register(request)).headers.get('set-cookie')).toContain('; Secure');
  });

  it('refuses a name that exists already, whatever its case and accents', async () => {
    await register(post('/api/auth/register', { first_name: 'Éloïse', last_name: 'Cœur' }));
    const again = await answer(register(post('/api/auth/register', { first_name: 'eloise', last_name: 'COEUR' })));
    expect(again).toMatchObject({ status: 400, body: { detail: expect.stringContaining('existe déjà') } });
  });

  it('makes one account when twenty browsers register the same name at once', async () => {
    const names = { first_name: 'Même', last_name: 'Nom' };
    const all = await Promise.all(Array.from({ length: 20 }, () => register(post('/api/auth/register', names))));
    expect(all.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 400)).toHaveLength(19);
  });

  it.each([
    ['a missing last name', { first_name: 'A' }, ['body', 'last_name'], 'missing'],
    ['a blank name', { first_name: '  ', last_name: 'B' }, ['body', 'first_name'], 'value_error'],
    ['a name of 81 characters', { first_name: 'é'.repeat(81), last_name: 'B' }, ['body', 'first_name'], 'value_error'],
    ['a name that is not text', { first_name: 12, last_name: 'B' }, ['body', 'first_name'], 'string_type'],
    ['operators instead of text', { first_name: { $ne: null }, last_name: 'B' }, ['body', 'first_name'], 'string_type'],
    ['a list instead of a body', [], ['body'], 'object_type'],
    ['broken JSON', '{"first_name":', ['body'], 'json_invalid'],
    ['no body at all', undefined, ['body'], 'missing'],
  ])('refuses %s', async (_what, body, loc, type) => {
    const refused = await answer(register(post('/api/auth/register', body)));
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toEqual([{ loc, type, msg: expect.any(String) }]);
  });

  it('tells every fault at once', async () => {
    const { body } = await answer(register(post('/api/auth/register', {})));
    expect(body.detail.map(({ loc }: { loc: string[] }) => loc[1])).toEqual(['first_name', 'last_name']);
  });

  it('refuses a body of two megabytes', async () => {
    const body = JSON.stringify({ first_name: 'x'.repeat(2 * 1024 * 1024), last_name: 'B' });
    expect(await answer(register(post('/api/auth/register', body)))).toMatchObject({
      status: 413,
      body: { detail: expect.any(String) },
    });
  });

  it('refuses a body that is not declared as JSON', async () => {
    const request = aRequest('/api/auth/register', {
      method: 'POST',
      body: '{"first_name":"A","last_name":"B"}',
      headers: { 'content-type': 'text/plain' },
    });
    expect(await answer(register(request))).toMatchObject({
      status: 422,
      body: { detail: [{ type: 'json_invalid' }] },
    });
  });
});

describe('signing in', () => {
  it('finds the reader whatever the case and accents, and says since when they read here', async () => {
    await register(post('/api/auth/register', { first_name: 'Inès', last_name: 'Lefèvre' }));
    const { status, body } = await answer(login(post('/api/auth/login', { first_name: 'INES', last_name: 'lefevre' })));
    expect(status).toBe(200);
    expect(body.user).toEqual({
      id: expect.any(String),
      first_name: 'Inès',
      last_name: 'Lefèvre',
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
    });
  });

  it('refuses a name nobody bears', async () => {
    const refused = await answer(login(post('/api/auth/login', { first_name: 'Per', last_name: 'Sonne' })));
    expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining('Aucun compte') } });
  });
});

describe('who may ask', () => {
  it('knows a reader by Bearer token and by cookie', async () => {
    const reader = await aReader();
    const expected = { id: reader.id, ...reader.names, created_at: expect.any(String) };
    const cookie = `theme=dark; booktime_session=${reader.token}`;
    expect((await answer(me(reader.ask('/api/auth/me')))).body).toEqual(expected);
    expect((await answer(me(aRequest('/api/auth/me', { headers: { cookie } })))).body).toEqual(expected);
  });

  it('lets the Bearer token decide when both are sent', async () => {
    const [one, other] = [await aReader(), await aReader()];
    const both = one.ask('/api/auth/me', { headers: { cookie: `booktime_session=${other.token}` } });
    expect((await answer(me(both))).body.id).toBe(one.id);
  });

  it('renews a cookie past half its lifetime, never a Bearer token', async () => {
    const reader = await aReader();
    const aging = await aged(reader.id);
    const byCookie = await me(aRequest('/api/auth/me', { headers: { cookie: `booktime_session=${aging}` } }));
    const byBearer = await me(aRequest('/api/auth/me', { headers: { authorization: `Bearer ${aging}` } }));
    const young = await me(aRequest('/api/auth/me', { headers: { cookie: `booktime_session=${reader.token}` } }));
    expect(byCookie.headers.get('set-cookie')).toMatch(/^booktime_session=ey.+Max-Age=1800/);
    expect([byBearer.headers.get('set-cookie'), young.headers.get('set-cookie')]).toEqual([null, null]);
  });

  it('never lets an answer about a reader be kept', async () => {
    const reader = await aReader();
    expect((await me(reader.ask('/api/auth/me'))).headers.get('cache-control')).toBe('no-store');
  });
});

it('signs out, again and again', async () => {
  for (const _ of [1, 2]) {
    const { status, body, headers } = await answer(logout(aRequest('/api/auth/logout', { method: 'POST' })));
    expect([status, body]).toEqual([200, { message: expect.any(String) }]);
    expect(headers.get('set-cookie')).toContain('Max-Age=0');
  }
});
