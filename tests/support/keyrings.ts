import { POST as askToSign } from '@/app/api/auth/passkey/options/route';
import { POST as enter } from '@/app/api/auth/passkey/route';
import { GET as listSessions } from '@/app/api/auth/sessions/route';
import { Authenticator } from './authenticator';
import { passkeysOf } from './passkeys';
import { answer, aRequest, type Reader } from './request';

/** A device that knows the site under the address it has. */
const aDevice = () => new Authenticator(process.env.PUBLIC_URL);

const added = async (reader: Reader) => {
  const { key, status, body } = await passkeysOf(reader).add(aDevice());
  if (status !== 200) throw new Error(`No passkey was added: ${JSON.stringify(body)}`);
  return { key, id: body.passkey.id as string };
};

const kept = new WeakMap<Reader, Authenticator>();

/** The passkey that a reader signs in with, made when it is first needed. */
export const keyOf = async (reader: Reader): Promise<Authenticator> => {
  const key = kept.get(reader) ?? (await added(reader)).key;
  kept.set(reader, key);
  return key;
};

/** One more. */
export const anotherKeyOf = async (reader: Reader): Promise<string> => {
  await keyOf(reader);
  return (await added(reader)).id;
};

/** What a new passkey answers when it is to be added. */
export const newKeyOf = async (reader: Reader) => ({
  name: 'Téléphone',
  credential: aDevice().made((await passkeysOf(reader).options()).body),
});

/** What signs a reader in. */
export const signedBy = async (reader: Reader) => {
  const key = await keyOf(reader);
  const request = aRequest('/api/auth/passkey/options', { method: 'POST', body: reader.names });
  return { ...reader.names, credential: key.signed((await answer(askToSign(request))).body) };
};

export const codeOf = async (reader: Reader) => {
  await keyOf(reader);
  const { body } = await passkeysOf(reader).renewCodes();
  return { ...reader.names, code: body.recovery_codes[0] as string };
};

/** Signs a reader in elsewhere: the session of that. */
export const sessionElsewhere = async (reader: Reader): Promise<string> => {
  await enter(aRequest('/api/auth/passkey', { method: 'POST', body: await signedBy(reader) }));
  const { body } = await answer(listSessions(reader.ask('/api/auth/sessions')));
  return body.find(({ is_current }: { is_current: boolean }) => !is_current).id;
};
