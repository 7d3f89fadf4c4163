import { POST as login } from '@/app/api/auth/login/route';
import { GET as whoAmI } from '@/app/api/auth/me/route';
import { POST as askToSign } from '@/app/api/auth/passkey/options/route';
import { POST as enter } from '@/app/api/auth/passkey/route';
import { POST as recover } from '@/app/api/auth/recovery/route';
import { signToken } from '@/lib/auth/token';
import { unlock } from '@/lib/passkeys/lock.service';
import { IdempotentAnswerModel } from '@/models/idempotent-answer';
import { PasskeyChallengeModel } from '@/models/passkey-challenge';
import { Authenticator } from '../support/authenticator';
import { passkeysOf } from '../support/passkeys';
import { aReader, answer, aRequest, type Reader } from '../support/request';

type Open = (request: Request, context: never) => Promise<Response>;

const post = (handler: Open, path: string, body: unknown) =>
  answer(handler(aRequest(path, { method: 'POST', body }), undefined as never));
const byName = ({ names }: Reader) => post(login, '/api/auth/login', names);
const asked = (names: object = {}) => post(askToSign, '/api/auth/passkey/options', names);
const entering = (credential: unknown, names: object = {}) =>
  post(enter, '/api/auth/passkey', { ...names, credential });
const recovering = ({ names }: Reader, code: string) => post(recover, '/api/auth/recovery', { ...names, code });
const statusOf = async (token: string) =>
  (await whoAmI(aRequest('/api/auth/me', { headers: { authorization: `Bearer ${token}` } }), undefined as never))
    .status;

const aLockedReader = async () => {
  const reader = await aReader();
  const { key, body } = await passkeysOf(reader).add();
  return { reader, key, id: String(body.passkey.id), codes: body.recovery_codes as string[] };
};

describe('the first passkey of a reader', () => {
  it('locks the account: its names alone open it no longer, and say what does', async () => {
    const reader = await aReader();
    expect((await byName(reader)).status).toBe(200);
    const added = await passkeysOf(reader).add(new Authenticator(), '  Mon   téléphone ');
    expect(added).toMatchObject({ status: 200, body: { passkey: { name: 'Mon téléphone', used_at: null } } });
    const refusal = await byName(reader);
    expect(refusal).toMatchObject({ status: 401, body: { code: 'passkey_required', detail: /clé d’accès/ } } as object);
    expect(refusal.headers.get('www-authenticate')).toBe('Bearer');
    expect(refusal.headers.get('set-cookie')).toBeNull();
  });

  it('puts out whoever else came in by the name', async () => {
    const reader = await aReader();
    const { access_token } = (await byName(reader)).body;
    const before = await signToken(reader.id, { openedAt: Date.now() - 1000 });
    await passkeysOf(reader).add();
    expect(await Promise.all([access_token, before, reader.token].map(statusOf))).toEqual([401, 401, 200]);
  });

  it('comes with ten recovery codes, told once and kept by nobody', async () => {
    const reader = await aReader();
    const { options, send, add, codesLeft } = passkeysOf(reader);
    const headers = { 'idempotency-key': 'once' };
    const first = await send(new Authenticator().made((await options()).body), 'Clé', headers);
    expect(new Set(first.body.recovery_codes).size).toBe(10);
    for (const code of first.body.recovery_codes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await IdempotentAnswerModel.countDocuments({ user_id: reader.id })).toBe(0);
    expect((await add()).body.recovery_codes).toEqual([]);
    expect(await codesLeft()).toBe(10);
  });
});

describe('a passkey signs in', () => {
  it('its reader, by their names', async () => {
    const { reader, key } = await aLockedReader();
    const { body: options } = await asked(reader.names);
    expect(options).toMatchObject({ rpId: 'booktime.test', allowCredentials: [{ id: key.id }] });
    const { status, body, headers } = await entering(key.signed(options), reader.names);
    expect({ status, id: body.user.id }).toEqual({ status: 200, id: reader.id });
    expect(headers.get('set-cookie')).toContain('booktime_session=');
    expect(await statusOf(body.access_token)).toBe(200);
    expect((await passkeysOf(reader).list()).body[0].used_at).not.toBeNull();
  });

  it('whoever it was made for, without a name', async () => {
    const { reader, key } = await aLockedReader();
    const { body } = await entering(key.signed((await asked()).body, { withHolder: true }));
    expect(body.user).toMatchObject(reader.names);
  });

  it.each<[string, Parameters<Authenticator['signed']>[1]]>([
    ['for another site', { origin: 'https://evil.example' }],
    ['with the name of another site', { rpId: 'evil.example' }],
    ['what makes a passkey', { type: 'webauthn.create' }],
    ['with a counter that went back', { counter: 1 }],
  ])('never when it signed %s', async (_, changed) => {
    const { reader, key } = await aLockedReader();
    await entering(key.signed((await asked()).body), reader.names);
    expect((await entering(key.signed((await asked()).body, changed), reader.names)).status).toBe(401);
    expect((await entering(key.signed((await asked()).body), reader.names)).status).toBe(200);
  });

  it('never twice with one answer, nor with a question that nobody asked, or too long ago', async () => {
    const { reader, key } = await aLockedReader();
    const { body: options } = await asked();
    const [once, again] = [key.signed(options), key.signed(options)];
    expect((await entering(once, reader.names)).status).toBe(200);
    expect((await entering(once, reader.names)).status).toBe(401);
    expect((await entering(again, reader.names)).status).toBe(401);
    const invented = { challenge: Buffer.from('a question of my own').toString('base64url') };
    expect((await entering(key.signed(invented), reader.names)).status).toBe(401);
    const { body: late } = await asked();
    await PasskeyChallengeModel.updateOne({ challenge: late.challenge }, { expires_at: new Date() });
    expect((await entering(key.signed(late), reader.names)).status).toBe(401);
  });

  it('nobody else: neither with another passkey nor by the name of another reader', async () => {
    const [{ reader, key }, other] = [await aLockedReader(), await aLockedReader()];
    const stranger = new Authenticator();
    for (const [signing, names] of [
      [stranger, reader.names],
      [other.key, reader.names],
      [key, other.reader.names],
    ] as const)
      expect((await entering(signing.signed((await asked()).body), names)).status).toBe(401);
    const pretending = { ...stranger.signed((await asked()).body), id: key.id, rawId: key.id };
    expect((await entering(pretending, reader.names)).status).toBe(401);
    expect((await entering(stranger.signed((await asked()).body, { withHolder: true }))).status).toBe(401);
  });

  it('not an account that has none, nor nobody’s', async () => {
    const reader = await aReader();
    expect((await asked(reader.names)).status).toBe(400);
    expect((await asked({ first_name: 'Per', last_name: 'Sonne' })).status).toBe(400);
  });
});

describe('a passkey that is being added', () => {
  it.each<[string, Parameters<Authenticator['made']>[1]]>([
    ['made for another site', { origin: 'https://evil.example' }],
    ['that names another site', { rpId: 'evil.example' }],
    ['that only signs in', { type: 'webauthn.get' }],
  ])('is refused when it is one %s, and nothing is locked', async (_, changed) => {
    const reader = await aReader();
    const { options, send, list } = passkeysOf(reader);
    expect((await send(new Authenticator().made((await options()).body, changed))).status).toBe(400);
    expect((await list()).body).toEqual([]);
    expect((await byName(reader)).status).toBe(200);
  });

  it('answers its own question: not another reader’s, not one for signing in, and once', async () => {
    const [reader, other] = [await aReader(), await aReader()];
    const { options, send } = passkeysOf(reader);
    const theirs = (await passkeysOf(other).options()).body;
    expect((await send(new Authenticator().made(theirs))).status).toBe(400);
    expect((await send(new Authenticator().made((await asked()).body))).status).toBe(400);
    const own = (await options()).body;
    expect((await send(new Authenticator().made(own))).status).toBe(200);
    expect((await send(new Authenticator().made(own))).status).toBe(400);
  });

  it('is there once, and no more than twenty are', async () => {
    const reader = await aReader();
    const { add, options } = passkeysOf(reader);
    const { key } = await add();
    expect((await options()).body.excludeCredentials).toMatchObject([{ id: key.id }]);
    expect((await add(key)).status).toBe(400);
    for (let more = 1; more < 20; more++) expect((await add()).status).toBe(200);
    expect((await options()).status).toBe(400);
  });

  it.each([
    ['no proof', {}],
    ['what is no base64', { id: '<>', rawId: '<>', type: 'public-key', response: {} }],
    ['an operator', { $ne: null }],
  ])('is invalid with %s', async (_, credential) => {
    expect((await passkeysOf(await aReader()).send(credential)).status).toBe(422);
  });
});

describe('a reader looks after their passkeys', () => {
  it('names them and removes them; without the last, the names open the account again', async () => {
    const { reader, id } = await aLockedReader();
    const { add, rename, remove, list, codesLeft } = passkeysOf(reader);
    const { body } = await add(new Authenticator(), 'Clé bleue');
    expect((await rename(id, 'Vieux téléphone')).body).toMatchObject({ id, name: 'Vieux téléphone' });
    expect((await list()).body.map(({ name }: { name: string }) => name)).toEqual(['Vieux téléphone', 'Clé bleue']);
    await remove(id);
    expect((await byName(reader)).status).toBe(401);
    await remove(body.passkey.id);
    expect((await byName(reader)).status).toBe(200);
    expect(await codesLeft()).toBe(0);
  });

  it('and nobody else does', async () => {
    const [{ id }, other] = [await aLockedReader(), await aLockedReader()];
    const { rename, remove } = passkeysOf(other.reader);
    expect((await rename(id, 'À moi')).status).toBe(404);
    expect((await remove(id)).status).toBe(404);
  });
});

describe('a recovery code', () => {
  it('opens the account once, however it is typed', async () => {
    const { reader, codes } = await aLockedReader();
    const typed = ` ${codes[0]!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
    const { status, body } = await recovering(reader, typed);
    expect({ status, id: body.user?.id }).toEqual({ status: 200, id: reader.id });
    expect((await recovering(reader, codes[0]!)).status).toBe(401);
    expect(await passkeysOf(reader).codesLeft()).toBe(9);
  });

  it('serves one of those who spend it at once', async () => {
    const { reader, codes } = await aLockedReader();
    const answers = await Promise.all(Array.from({ length: 10 }, () => recovering(reader, codes[1]!)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('opens nobody else’s account, and none after new ones were made', async () => {
    const [{ reader, codes }, other] = [await aLockedReader(), await aLockedReader()];
    expect((await recovering(other.reader, codes[0]!)).status).toBe(401);
    const renewed = (await passkeysOf(reader).renewCodes()).body.recovery_codes;
    expect((await recovering(reader, codes[0]!)).status).toBe(401);
    expect((await recovering(reader, renewed[0])).status).toBe(200);
  });

  it('is nothing for an account that its names open', async () => {
    const reader = await aReader();
    expect((await passkeysOf(reader).renewCodes()).status).toBe(400);
    expect((await recovering(reader, '')).status).toBe(401);
  });
});

it('an administrator unlocks the account of a reader who lost everything', async () => {
  const { reader } = await aLockedReader();
  await unlock(reader.id);
  expect((await byName(reader)).status).toBe(200);
  expect((await passkeysOf(reader).list()).body).toEqual([]);
});

it('nobody slips in by the name while an account is being locked', async () => {
  const reader = await aReader();
  const { options, send } = passkeysOf(reader);
  const credential = new Authenticator().made((await options()).body);
  const [, ...entries] = await Promise.all([send(credential), ...Array.from({ length: 20 }, () => byName(reader))]);
  const tokens = entries.filter(({ status }) => status === 200).map(({ body }) => String(body.access_token));
  expect(await Promise.all(tokens.map(statusOf))).toEqual(tokens.map(() => 401));
});
