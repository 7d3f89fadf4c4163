import { DELETE as remove, PUT as rename } from '@/app/api/auth/passkeys/[passkey_id]/route';
import { POST as creationOptions } from '@/app/api/auth/passkeys/options/route';
import { GET as list, POST as add } from '@/app/api/auth/passkeys/route';
import { GET as countCodes, POST as renewCodes } from '@/app/api/auth/recovery-codes/route';
import { Authenticator } from './authenticator';
import { answer, withParams, type Reader } from './request';

const PATH = '/api/auth/passkeys';

/** The passkeys of a reader, through the API. */
export const passkeysOf = ({ ask }: Pick<Reader, 'ask'>) => {
  const options = () => answer(creationOptions(ask(`${PATH}/options`, { method: 'POST' })));
  const send = (credential: unknown, name = 'Téléphone', headers: Record<string, string> = {}) =>
    answer(add(ask(PATH, { method: 'POST', body: { name, credential }, headers })));
  return {
    options,
    send,
    list: () => answer(list(ask(PATH))),
    add: async (key = new Authenticator(), name?: string) => ({
      key,
      ...(await send(key.made((await options()).body), name)),
    }),
    rename: (id: string, name: string) =>
      answer(rename(ask(`${PATH}/${id}`, { method: 'PUT', body: { name } }), withParams({ passkey_id: id }))),
    remove: (id: string) => answer(remove(ask(`${PATH}/${id}`, { method: 'DELETE' }), withParams({ passkey_id: id }))),
    codesLeft: async () => (await answer(countCodes(ask('/api/auth/recovery-codes')))).body.left as number,
    renewCodes: () => answer(renewCodes(ask('/api/auth/recovery-codes', { method: 'POST' }))),
  };
};
