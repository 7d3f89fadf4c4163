import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Options = { challenge: string };
type Changed = { origin?: string; rpId?: string; counter?: number; type?: string };

const USER_IS_THERE_AND_KNOWN = 0x05;
const HAS_CREDENTIAL = 0x40;
/** COSE: an elliptic key of P-256 that signs with SHA-256. */
const [KEY_TYPE, ALGORITHM, CURVE, X, Y] = [1, 3, -1, -2, -3] as const;
const [EC2, ES256, P_256] = [2, -7, 1] as const;

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();
const uint = (value: number, bytes: number) => {
  const written = Buffer.alloc(bytes);
  written.writeUIntBE(value, 0, bytes);
  return written;
};

const coseOf = (key: KeyObject) => {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const point = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'));
  const parts: [number, number | Uint8Array][] = [
    [KEY_TYPE, EC2],
    [ALGORITHM, ES256],
    [CURVE, P_256],
    [X, point(x)],
    [Y, point(y)],
  ];
  return isoCBOR.encode(new Map(parts) as never);
};

/** A passkey as a device would hold it: it makes itself known to a site, and signs what the site asks. */
export class Authenticator {
  readonly id = base64url(randomBytes(16));
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;
  #holder: string | undefined;

  constructor(
    readonly origin = 'http://booktime.test',
    readonly rpId = new URL(origin).hostname,
  ) {}

  #clientData(type: string, { challenge }: Options, origin = this.origin) {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #authenticatorData(flags: number, { rpId = this.rpId, counter = ++this.#counter }: Changed) {
    return Buffer.concat([sha256(rpId), uint(flags, 1), uint(counter, 4)]);
  }

  /** What the browser answers when it made this passkey. */
  made(options: Options & { user?: { id: string } }, changed: Changed = {}) {
    this.#holder = options.user?.id;
    const id = Buffer.from(this.id, 'base64url');
    const authData = Buffer.concat([
      this.#authenticatorData(USER_IS_THERE_AND_KNOWN + HAS_CREDENTIAL, changed),
      Buffer.alloc(16),
      uint(id.length, 2),
      id,
      coseOf(this.#keys.publicKey),
    ]);
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]) as never,
    );
    return this.#credential({
      clientDataJSON: base64url(this.#clientData(changed.type ?? 'webauthn.create', options, changed.origin)),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    });
  }

  /** What the browser answers when this passkey signed. */
  signed(options: Options, changed: Changed & { withHolder?: boolean } = {}) {
    const authData = this.#authenticatorData(USER_IS_THERE_AND_KNOWN, changed);
    const clientData = this.#clientData(changed.type ?? 'webauthn.get', options, changed.origin);
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, sha256(clientData)]))
      .sign(this.#keys.privateKey);
    return this.#credential({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
      ...(changed.withHolder && { userHandle: this.#holder }),
    });
  }

  #credential<R>(response: R) {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }
}
