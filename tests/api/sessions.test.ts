import { POST as login } from '@/app/api/auth/login/route';
import { GET as whoAmI } from '@/app/api/auth/me/route';
import { DELETE as endOthers, GET as list } from '@/app/api/auth/sessions/route';
import { DELETE as end } from '@/app/api/auth/sessions/[session_id]/route';
import { endSessions } from '@/lib/accounts/administer-accounts.service';
import { signToken } from '@/lib/auth/token';
import { isOpen, listSessions } from '@/lib/sessions/sessions.service';
import { SessionModel } from '@/models/session';
import { aReader, answer, aRequest, withParams, type Reader } from '../support/request';

const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

const signIn = async ({ names }: Reader, agent?: string) => {
  const headers: Record<string, string> = agent ? { 'user-agent': agent } : {};
  const { body } = await answer(login(aRequest('/api/auth/login', { method: 'POST', body: names, headers })));
  return String(body.access_token);
};

const asking = (token: string, path = '/api/auth/sessions', method = 'GET') =>
  aRequest(path, { method, headers: { authorization: `Bearer ${token}` } });
const sessionsOf = async (token: string) => (await answer(list(asking(token)))).body;
const statusOf = async (token: string) => (await whoAmI(asking(token, '/api/auth/me'))).status;
const ending = (token: string, id: string) =>
  answer(end(asking(token, `/api/auth/sessions/${id}`, 'DELETE'), withParams({ session_id: id })));

describe('a reader sees where they are signed in', () => {
  it('by browser and system, the session that asks first', async () => {
    const reader = await aReader();
    const [phone, computer] = [await signIn(reader, FIREFOX), await signIn(reader, SAFARI)];
    const sessions = await sessionsOf(phone);
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({ browser: 'Firefox', system: 'Android', opened_with: 'name', is_current: true });
    expect(sessions[1]).toMatchObject({ browser: 'Safari', system: 'Mac OS', is_current: false });
    expect((await sessionsOf(computer))[0]).toMatchObject({ browser: 'Safari', is_current: true });
  });

  it.each([
    ['curl/8.5.0', 'curl'],
    ['', null],
    [`${'x'.repeat(5000)}/1`, 'x'.repeat(60)],
    ['<script>alert(1)</script>', '<script>alert'],
  ])('also a program that calls itself «%.20s»', async (agent, browser) => {
    const token = await signIn(await aReader(), agent);
    expect((await sessionsOf(token))[0]).toMatchObject({ browser, system: null });
  });

  it('only their own', async () => {
    const [reader, other] = [await aReader(), await aReader()];
    await signIn(other);
    expect(await sessionsOf(reader.token)).toHaveLength(1);
  });
});

describe('a reader signs out elsewhere', () => {
  it('of one place, and every token of it is refused, renewed ones too', async () => {
    const reader = await aReader();
    const phone = await signIn(reader, FIREFOX);
    const [{ id }] = await sessionsOf(phone);
    const renewed = await signToken(reader.id, { id });
    expect(await ending(reader.token, id)).toMatchObject({ status: 200, body: { message: 'Session terminée' } });
    expect(await Promise.all([phone, renewed, reader.token].map(statusOf))).toEqual([401, 401, 200]);
    expect((await ending(reader.token, id)).status).toBe(404);
  });

  it('of everywhere else at once', async () => {
    const reader = await aReader();
    const before = await signToken(reader.id, { openedAt: Date.now() - 1000 });
    const [phone, computer] = [await signIn(reader, FIREFOX), await signIn(reader, SAFARI)];
    await answer(endOthers(asking(computer, '/api/auth/sessions', 'DELETE')));
    expect(await Promise.all([before, phone, reader.token, computer].map(statusOf))).toEqual([401, 401, 401, 200]);
    expect(await sessionsOf(computer)).toHaveLength(1);
  });

  it('and nobody else does', async () => {
    const [reader, stranger] = [await aReader(), await aReader()];
    const [{ id }] = await sessionsOf(reader.token);
    expect((await ending(stranger.token, id)).status).toBe(404);
    await answer(endOthers(asking(stranger.token, '/api/auth/sessions', 'DELETE')));
    expect(await statusOf(reader.token)).toBe(200);
  });

  it('an administrator ends all of them, however shortly before they were opened', async () => {
    const reader = await aReader();
    const tokens = await Promise.all([1, 2, 3, 4, 5].map(() => signIn(reader)));
    await endSessions();
    expect(await Promise.all([reader.token, ...tokens].map(statusOf))).toEqual(Array(6).fill(401));
    expect(await statusOf(await signIn(reader))).toBe(200);
  });
});

describe('a session that is used', () => {
  const HOUR = 3_600_000;
  const soon = (ms: number) => new Date(Date.now() + ms);

  it('is seen, at most every quarter of a token’s life, and outlives every token of it', async () => {
    const { id: userId, token } = await aReader();
    const [{ id, seen_at }] = await sessionsOf(token);
    const seen = async () => (await listSessions(userId, id))[0]!.seen_at;
    await isOpen(userId, id, soon(60_000));
    expect(await seen()).toBe(seen_at);
    await isOpen(userId, id, soon(HOUR / 4));
    expect(Date.parse(await seen()) - Date.parse(seen_at)).toBeGreaterThan(HOUR / 8);
    const { expires_at } = (await SessionModel.findOne({ user_id: userId, id }).lean())!;
    expect(expires_at.getTime()).toBeGreaterThan(Date.parse(await seen()) + HOUR / 2);
  });
});
