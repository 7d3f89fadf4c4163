import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { aFolder, startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { spoil } from './support/spoil';
import { aTraceReceiver, attributeOf, type Span } from './support/trace-receiver';
import { visit } from './support/visit';

const TOKEN = 'a-token-that-only-tests-use';

describe('a page that failed', () => {
  let booktime: Booktime;
  let reader: Reader;
  beforeAll(async () => {
    booktime = await startBooktime({}, { embedded: true });
    reader = await aReader(booktime.origin);
  });
  afterAll(() => booktime.remove());

  it(
    'shows its reader the id under which the log tells why',
    visit({ at: () => booktime, as: () => reader }, async ({ page, expectComplaint }) => {
      const { id } = await addBook(booktime.origin, reader, { title: 'Nana', author: 'Émile Zola' });
      await spoil(booktime.folder, 'books', { id }, { readings: 5 });
      expectComplaint(/./);
      const answer = await page.goto(`/books/${id}`);
      const requestId = answer!.headers()['x-request-id']!;
      await page.getByText(requestId).waitFor();
      const lines = booktime.output().split('\n');
      const line = lines.find((one) => one.includes('page failed') && one.includes(requestId));
      expect(JSON.parse(line!)).toMatchObject({ level: 50, id: requestId, route: expect.stringContaining('/books/') });
    }),
  );
});

describe('whoever watches over a server', () => {
  let booktime: Booktime;
  let receiver: Awaited<ReturnType<typeof aTraceReceiver>>;
  beforeAll(async () => {
    receiver = await aTraceReceiver();
    const settings = { METRICS_TOKEN: TOKEN, OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url };
    booktime = await startBooktime({ ...settings, OTEL_BSP_SCHEDULE_DELAY: '200' });
  });
  afterAll(async () => {
    await booktime.remove();
    receiver.close();
  });

  it('asks whether it lives and whether it is ready', async () => {
    for (const path of ['/health', '/health/live', '/health/ready']) {
      const response = await fetch(`${booktime.origin}${path}`);
      expect([response.status, (await response.json()).status]).toEqual([200, 'ok']);
    }
  });

  it('reads of every request by its route, and of what the database was asked', async () => {
    await fetch(`${booktime.origin}/api/books/4cf7be1b-4e5d-4b7a-9fd8-e8e9b8f4c0de`);
    await aReader(booktime.origin);
    const response = await fetch(`${booktime.origin}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    const text = await response.text();
    const route = 'method="GET",route="/api/books/[book_id]",status="403"';
    expect(text).toContain(`booktime_http_request_duration_seconds_count{${route}} 1`);
    expect(text).toMatch(
      /^booktime_database_command_duration_seconds_count\{command="insert",outcome="succeeded"\} \d+$/m,
    );
  });

  /** What one request was made of. */
  const stepsOf = async (path: string) => {
    const response = await fetch(`${booktime.origin}${path}`);
    await response.text();
    const id = response.headers.get('x-request-id');
    const ofRequest = () => receiver.spans.filter((span) => attributeOf(span, 'booktime.request_id') === id);
    for (let wait = 0; wait < 250 && !ofRequest().some(({ name }) => name.startsWith('GET')); wait++) await delay(20);
    return ofRequest();
  };
  const countOf = (spans: Span[], name: string, value: string) =>
    spans.filter((span) => attributeOf(span, name) === value).length;

  it('sees that an address which nobody knows is answered by one page, made once', async () => {
    const spans = await stepsOf('/wp-login.php?a=1');
    expect(countOf(spans, 'next.span_type', 'AppRender.getBodyResult')).toBe(1);
  });

  it('follows a request from the log into its trace, down to the database, and reads of nobody', async () => {
    const reader = await aReader(booktime.origin);
    const response = await fetch(`${booktime.origin}/api/books?q=confidentiel`, {
      headers: { authorization: `Bearer ${reader.token}` },
    });
    const id = response.headers.get('x-request-id');
    const root = () => receiver.spans.find((span) => span.name.startsWith('GET') && requestOf(span) === id);
    const requestOf = (span: (typeof receiver.spans)[number]) => attributeOf(span, 'booktime.request_id');
    const isDatabase = (span: (typeof receiver.spans)[number]) =>
      span.traceId === root()?.traceId && attributeOf(span, 'db.system.name') === 'mongodb';
    for (let wait = 0; wait < 250 && !receiver.spans.some(isDatabase); wait++) await delay(20);
    expect(attributeOf(root()!, 'http.route')).toBe('/api/books');
    expect(receiver.spans.filter(isDatabase).map(({ parentSpanId }) => parentSpanId)).not.toContain(undefined);
    for (const secret of ['confidentiel', reader.lastName, reader.token]) expect(receiver.text()).not.toContain(secret);
  });
});

describe('a server that sends no traces', () => {
  it('loads nothing that makes them', async () => {
    const folder = await aFolder();
    const booktime = await startBooktime({ NODE_V8_COVERAGE: folder, OTEL_EXPORTER_OTLP_ENDPOINT: '' });
    await booktime.remove();
    const [file] = await readdir(folder);
    const { result } = JSON.parse(await readFile(join(folder, file!), 'utf8')) as { result: { url: string }[] };
    const loaded = result.map(({ url }) => url).join('\n');
    await rm(folder, { recursive: true });
    expect(loaded).toContain('lib/server/tracing.mjs');
    expect(loaded).not.toMatch(/@opentelemetry\/(sdk|exporter|resources)/);
  });
});
