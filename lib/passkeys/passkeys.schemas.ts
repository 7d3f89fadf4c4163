import { z } from 'zod';
import { Names } from '@/lib/accounts/accounts.schemas';
import { oneLine } from '@/lib/text/one-line.schemas';

const NAME_LIMIT = 80;
const CODE_LIMIT = 60;
/** What a device sends of a passkey is some hundreds of characters; a certificate makes it a few thousand. */
const PART_LIMIT = 20_000;

const moment = z.iso.datetime();
const part = z
  .string()
  .max(PART_LIMIT)
  .regex(/^[\w-]*$/, 'Must be base64url');

const name = oneLine(NAME_LIMIT);

const PASSKEY = {
  id: '5b0f7a1c-8f53-4a44-9d1e-0b6f1b7f7c10',
  name: 'Téléphone',
  created_at: '2026-03-01T09:00:00.000Z',
  used_at: '2026-03-02T18:20:00.000Z',
  is_synced: true,
};
const CODES = ['7K2M-Q9TX-4HJC-0WZB', 'D3RF-81VN-6YPA-KG5E'];
const CLIENT_DATA = 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiYyIsIm9yaWdpbiI6Imh0dHBzOi8vYm9va3MuZXhhbXBsZSJ9';

export const Passkey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    created_at: moment,
    used_at: moment.nullable().meta({ description: 'When it last opened the account.' }),
    is_synced: z.boolean().meta({ description: 'Whether the reader’s other devices have it too.' }),
  })
  .meta({ id: 'Passkey', examples: [PASSKEY] });

export const PasskeyList = z.array(Passkey);
export const PasskeyPath = z.object({
  passkey_id: z.string().meta({ description: 'The `id` of a passkey.', examples: [PASSKEY.id] }),
});
export const PasskeyName = z.object({ name }).meta({ id: 'PasskeyName', examples: [{ name: PASSKEY.name }] });

/** What the browser is told, as WebAuthn's `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take it. */
export const CreationOptions = z.looseObject({ challenge: z.string(), rp: z.looseObject({ id: z.string() }) }).meta({
  id: 'PasskeyCreationOptions',
  examples: [
    {
      challenge: 'bm90IGEgc2VjcmV0LCBidXQgbmV3',
      rp: { id: 'books.example', name: 'BOOKTIME' },
      user: { id: 'OWQ4ZjBhNmU', name: 'Camille Martin', displayName: 'Camille Martin' },
      pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
      excludeCredentials: [],
    },
  ],
});
export const RequestOptions = z.looseObject({ challenge: z.string(), rpId: z.string() }).meta({
  id: 'PasskeyRequestOptions',
  examples: [
    {
      challenge: 'bm90IGEgc2VjcmV0LCBidXQgbmV3',
      rpId: 'books.example',
      allowCredentials: [{ id: 'AQIDBA', type: 'public-key', transports: ['internal'] }],
      userVerification: 'preferred',
    },
  ],
});

const credential = {
  id: part,
  rawId: part,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
};

/** What the browser answers, as `PublicKeyCredential.toJSON()` writes it. */
const Attestation = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(NAME_LIMIT)).max(10).optional(),
  }),
});
const Assertion = z.looseObject({
  ...credential,
  response: z.looseObject({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: part.optional(),
  }),
});

const KEY = { id: 'AQIDBA', rawId: 'AQIDBA', type: 'public-key', clientExtensionResults: {} };

export const NewPasskey = z.object({ name, credential: Attestation }).meta({
  id: 'NewPasskey',
  examples: [
    { name: PASSKEY.name, credential: { ...KEY, response: { clientDataJSON: CLIENT_DATA, attestationObject: 'o2M' } } },
  ],
});

export const AddedPasskey = z
  .object({
    passkey: Passkey,
    recovery_codes: z
      .array(z.string())
      .meta({ description: 'With the first passkey, ten codes that are told this once; otherwise none.' }),
  })
  .meta({ id: 'AddedPasskey', examples: [{ passkey: PASSKEY, recovery_codes: CODES }] });

/** Whose passkeys are asked for; without names, whichever the reader chooses. */
export const PasskeyOwner = Names.partial().meta({
  id: 'PasskeyOwner',
  examples: [{ first_name: 'Camille', last_name: 'Martin' }],
});

export const PasskeySignIn = Names.partial()
  .extend({ credential: Assertion })
  .meta({
    id: 'PasskeySignIn',
    examples: [
      {
        first_name: 'Camille',
        last_name: 'Martin',
        credential: { ...KEY, response: { clientDataJSON: CLIENT_DATA, authenticatorData: 'SZYN', signature: 'MEUC' } },
      },
    ],
  });

export const RecoverySignIn = Names.extend({ code: z.string().max(CODE_LIMIT) }).meta({
  id: 'RecoverySignIn',
  examples: [{ first_name: 'Camille', last_name: 'Martin', code: CODES[0] }],
});

export const RecoveryCodes = z
  .object({ recovery_codes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', examples: [{ recovery_codes: CODES }] });
export const RecoveryCodesLeft = z
  .object({ left: z.int() })
  .meta({ id: 'RecoveryCodesLeft', examples: [{ left: 10 }] });

export type Passkey = z.infer<typeof Passkey>;
export type Attestation = z.infer<typeof Attestation>;
export type Assertion = z.infer<typeof Assertion>;
export type CreationOptions = z.infer<typeof CreationOptions>;
export type RequestOptions = z.infer<typeof RequestOptions>;
