import { STATUS, type ErrorCode } from '@/lib/errors';
import type { Endpoint } from './endpoint';
import { pointAt, type HeaderName } from './openapi-headers';

type Told = { detail: unknown; code?: string };
type Refusal = { description: string; headers?: readonly HeaderName[]; examples: Record<string, Told> };

const violation = (loc: string[], msg: string, type: string) => ({ loc, msg, type });

/** What each refusal means, and what it looks like. */
const REFUSALS: Record<ErrorCode | 'fault', Refusal> = {
  bad_request: {
    description: 'The request is well formed, but a rule forbids it. `detail` is in French.',
    examples: {
      knownName: { detail: 'Un compte existe déjà à ce nom. Connectez-vous.' },
      noVolume: { detail: 'Le numéro du tome est obligatoire' },
    },
  },
  unauthenticated: {
    description: 'The token is wrong or has expired, or its reader is gone. A bad cookie is cleared.',
    headers: ['WWW-Authenticate', 'Set-Cookie'],
    examples: {
      badToken: { detail: 'Invalid authentication credentials' },
      noReader: { detail: 'User not found' },
    },
  },
  passkey_required: {
    description: 'The account is locked: its names alone do not open it. `code` says so to a program.',
    headers: ['WWW-Authenticate'],
    examples: {
      locked: {
        detail: 'Ce compte s’ouvre avec une clé d’accès ou un code de récupération.',
        code: 'passkey_required',
      },
    },
  },
  no_credentials: {
    description: 'There is neither a token nor a session cookie.',
    examples: { nothingSent: { detail: 'Not authenticated' } },
  },
  not_found: {
    description: 'There is no such thing, or it is another reader’s: both look the same. `detail` is in French.',
    headers: ['Set-Cookie'],
    examples: {
      book: { detail: 'Livre introuvable' },
      saga: { detail: 'Saga introuvable dans votre bibliothèque' },
    },
  },
  conflict: {
    description: 'It clashes with what is there already, or the same `Idempotency-Key` is being worked on right now.',
    headers: ['Retry-After', 'Set-Cookie'],
    examples: { twice: { detail: 'Cette demande est déjà en cours' } },
  },
  precondition_failed: {
    description: 'What you want to change is no longer the version you named in `If-Match`. `ETag` is the present one.',
    headers: ['ETag', 'Set-Cookie'],
    examples: { changed: { detail: 'Ce livre a changé entre-temps. Relisez-le avant de le modifier.' } },
  },
  too_large: {
    description: 'The body is larger than 1 MB, or the file than what its operation takes.',
    headers: ['Set-Cookie'],
    examples: {
      tooLarge: { detail: 'The body is larger than 1 MB' },
      longFile: { detail: 'Le fichier dépasse 50 Mo.' },
    },
  },
  invalid: {
    description:
      'The input breaks rules: `detail` lists them all. It is one sentence only when `category` is a body’s one fault.',
    headers: ['Set-Cookie'],
    examples: {
      violations: {
        detail: [
          violation(['body', 'title'], 'Invalid input: expected string, received undefined', 'missing'),
          violation(['query', 'limit'], 'Must be an integer', 'int_parsing'),
        ],
      },
      category: { detail: 'Invalid category: it must be one of roman, bd, manga' },
    },
  },
  rate_limited: {
    description: 'Too many requests.',
    headers: ['Retry-After', 'Set-Cookie'],
    examples: { tooMany: { detail: 'Trop de demandes. Réessayez dans un instant.' } },
  },
  unavailable: {
    description: 'The database, or Open Library, does not answer.',
    headers: ['Retry-After', 'Set-Cookie'],
    examples: {
      database: { detail: 'La base de données ne répond pas. Réessayez dans un instant.' },
      openLibrary: { detail: 'Open Library ne répond pas. Réessayez un peu plus tard.' },
    },
  },
  fault: {
    description: 'A fault of ours. It says nothing more; the log of the server does, under `X-Request-Id`.',
    headers: ['Set-Cookie'],
    examples: { fault: { detail: 'Internal server error' } },
  },
};

const statusOf = (code: keyof typeof REFUSALS) => (code === 'fault' ? 500 : STATUS[code]);

/** What an endpoint may refuse: by its own rules, and by what its method, its session and its input imply. */
const codesOf = ({ method, auth, query, body, upload, isVersioned, errors = [] }: Endpoint) => {
  const isPrivate = auth === 'user';
  const isRepeatable = method === 'POST' && isPrivate;
  const implied: [ErrorCode, unknown][] = [
    ['unauthenticated', isPrivate],
    ['no_credentials', isPrivate],
    ['conflict', isRepeatable],
    ['precondition_failed', isVersioned && method === 'PUT'],
    ['too_large', body ?? upload],
    ['invalid', query ?? body ?? upload ?? isRepeatable],
    ['rate_limited', isPrivate ? method !== 'GET' : body],
    ['unavailable', isPrivate || body],
  ];
  return new Set([...implied.filter(([, holds]) => holds).map(([code]) => code), ...errors, 'fault' as const]);
};

/** The refusals of one operation, by status. */
export const refusalsOf = (endpoint: Endpoint) =>
  Object.fromEntries(
    [...codesOf(endpoint)].map((code) => [statusOf(code), { $ref: `#/components/responses/${code}` }]),
  );

const writeRefusal = ({ description, headers = [], examples }: Refusal) => ({
  description,
  ...pointAt(headers),
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/Error' },
      examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
    },
  },
});

/** The refusals as a document holds them: written once, pointed at by every operation that knows them. */
export const writeRefusals = (endpoints: readonly Endpoint[]) => {
  const known = new Set(endpoints.flatMap((endpoint) => [...codesOf(endpoint)]));
  return Object.fromEntries([...known].map((code) => [code, writeRefusal(REFUSALS[code])]));
};
