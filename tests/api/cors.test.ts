import { GET as listBooks, OPTIONS as preflight } from '@/app/api/books/route';
import { aReader, aRequest, type Reader } from '../support/request';

const OURS = 'https://shelf.example';
const OTHER = 'https://reading.example:8443';

// Before anything reads a setting.
process.env.CORS_ORIGINS = `${OURS}/, ${OTHER}`;

const told = ({ headers }: Response) => ({
  origin: headers.get('access-control-allow-origin'),
  credentials: headers.get('access-control-allow-credentials'),
  varies: (headers.get('vary') ?? '').toLowerCase().split(/, */).includes('origin'),
});

describe('a site that lists who may call its API', () => {
  let reader: Reader;
  beforeAll(async () => void (reader = await aReader()));

  const ask = (origin?: string) => listBooks(reader.ask('/api/books', { headers: origin ? { origin } : {} }));
  const askBefore = (origin: string) => {
    const headers = {
      origin,
      'access-control-request-headers': 'authorization',
      'access-control-request-method': 'GET',
    };
    return preflight(aRequest('/api/books', { method: 'OPTIONS', headers }));
  };

  it.each([OURS, OTHER])(
    'lets %s read what is answered to a token, and no cache show that to another',
    async (origin) => {
      for (const answer of [await ask(origin), await askBefore(origin)])
        expect(told(answer)).toEqual({ origin, credentials: null, varies: true });
      expect((await ask(origin)).headers.get('access-control-expose-headers')).toContain('X-Total-Count');
      const allowed = await askBefore(origin);
      expect(allowed.status).toBe(204);
      expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
      expect(allowed.headers.get('access-control-allow-methods')).toContain('POST');
    },
  );

  it.each([
    'https://elsewhere.example',
    `${OURS}.elsewhere.example`,
    'http://shelf.example',
    `${OURS}:8443`,
    'null',
    '*',
  ])('lets %s read nothing', async (origin) => {
    for (const answer of [await ask(origin), await askBefore(origin)]) {
      expect(told(answer)).toEqual({ origin: null, credentials: null, varies: true });
      expect(answer.headers.has('access-control-expose-headers')).toBe(false);
    }
  });

  it('says to caches that the origin counts, whoever asks', async () => {
    expect(told(await ask())).toEqual({ origin: null, credentials: null, varies: true });
  });

  it('tells who is listed why they were refused', async () => {
    const refused = await listBooks(aRequest('/api/books', { headers: { origin: OURS } }));
    expect(refused.status).toBe(403);
    expect(told(refused)).toMatchObject({ origin: OURS, varies: true });
  });
});
