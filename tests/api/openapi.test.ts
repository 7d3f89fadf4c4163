import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { GET } from '@/app/api/openapi.json/route';
import { operations } from '@/lib/http/registry';
import { document, resolve, validatorOf, type Json } from '../support/document-validator';
import { answer, aRequest } from '../support/request';

type Media = { schema: Json; example?: unknown; examples?: Record<string, { value: unknown }> };
type Parameter = { name: string; in: string; description?: string };
type Written = {
  operationId: string;
  tags: string[];
  parameters: Json[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Json>;
};

const written = Object.entries(document.paths).flatMap(([url, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ url, method, operation: operation as unknown as Written })),
);

const contents = ({ requestBody, responses }: Written): [string, Media][] => {
  const answers = Object.entries(responses).map(([status, response]) => [status, resolve(response)] as const);
  const all = requestBody ? [...answers, ['request', requestBody] as const] : answers;
  return all.flatMap(([place, { content = {} }]) =>
    Object.values(content as Record<string, Media>).map((media): [string, Media] => [place, media]),
  );
};

const examplesOf = ({ example, examples = {} }: Media) =>
  example === undefined ? Object.values(examples).map(({ value }) => value) : [example];

it('describes every operation once, at its path, by the name of its endpoint', () => {
  const described = written.map(({ url, method, operation }) => `${operation.operationId} ${method} ${url}`);
  const registered = operations.map(({ id, endpoint }) => `${id} ${endpoint.method.toLowerCase()} ${endpoint.path}`);
  expect(described.sort()).toEqual(registered.sort());
});

it('has no fault that a linter finds', () => {
  const lint = path.resolve('tests/support/lint-openapi.mjs');
  const problems: unknown = JSON.parse(
    execFileSync(process.execPath, [lint], { input: JSON.stringify(document), encoding: 'utf8' }),
  );
  expect(problems).toEqual([]);
}, 60_000);

it.each(written)('shows an example of whatever $method $url takes and answers, and each holds', ({ operation }) => {
  for (const [place, media] of contents(operation)) {
    const examples = examplesOf(media);
    expect([place, examples.length]).not.toEqual([place, 0]);
    for (const example of examples) expect([place, ...validatorOf(media.schema)(example)]).toEqual([place]);
  }
});

it('shows examples of bodies that the endpoints accept', () => {
  const bodies = operations.filter(({ endpoint }) => endpoint.body);
  expect(bodies.length).toBeGreaterThan(0);
  for (const { id, endpoint } of bodies) {
    const { operation } = written.find((candidate) => candidate.operation.operationId === id)!;
    const media = operation.requestBody!.content['application/json']!;
    for (const example of examplesOf(media))
      expect([id, endpoint.body!.safeParse(example).error]).toEqual([id, undefined]);
  }
});

it('says what every parameter means', () => {
  const parameters = written.flatMap(({ operation }) => operation.parameters.map((parameter) => resolve(parameter)));
  const silent = (parameters as Parameter[]).filter(({ description }) => !description);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('says which methods can be repeated, and which changes can be guarded', () => {
  const headersOf = (id: string) =>
    written
      .find(({ operation }) => operation.operationId === id)!
      .operation.parameters.map((parameter) => resolve(parameter) as unknown as Parameter)
      .flatMap(({ in: place, name }) => (place === 'header' ? [name] : []));
  expect(headersOf('addBook')).toEqual(['Idempotency-Key']);
  expect(headersOf('changeBook')).toEqual(['If-Match']);
  expect(headersOf('getBook')).toEqual(['If-None-Match']);
  expect(headersOf('register')).toEqual([]);
});

it('is served to anybody, to keep and to ask for again', async () => {
  const { status, body, headers } = await answer(GET(aRequest('/api/openapi.json')));
  expect([status, body]).toEqual([200, JSON.parse(JSON.stringify(document))]);
  expect(headers.get('cache-control')).toBe('public, max-age=300');
  const etag = headers.get('etag')!;
  const again = await GET(aRequest('/api/openapi.json', { headers: { 'if-none-match': etag } }));
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
});
