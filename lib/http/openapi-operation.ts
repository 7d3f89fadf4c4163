import type { z } from 'zod';
import type { Endpoint } from './endpoint';
import { exampleOf } from './openapi-examples';
import { headerParametersOf, headersOf, pointAt } from './openapi-headers';
import { refusalsOf } from './openapi-refusals';
import type { createSchemas, Direction, JsonSchema } from './openapi-schemas';
import { TAGS } from './openapi-text';
import type { Operation } from './registry';

type Write = ReturnType<typeof createSchemas>['write'];

const content = (schema: z.ZodType, io: Direction, write: Write) => {
  const example = exampleOf(schema);
  return { 'application/json': { schema: write(schema, io), ...(example !== undefined && { example }) } };
};

const FILE = { type: 'string', contentMediaType: 'application/octet-stream' };

/** A file as it is, or in a form as browsers send one. */
const uploaded = {
  'application/octet-stream': { schema: FILE, example: '(binary)' },
  'multipart/form-data': {
    schema: { type: 'object', properties: { file: FILE }, required: ['file'] },
    example: { file: '(binary)' },
  },
};

const requestBodyOf = ({ body, upload }: Endpoint, write: Write) => {
  if (upload) return { required: true, content: uploaded };
  return body && { required: !body.safeParse(undefined).success, content: content(body, 'input', write) };
};

/** What an operation answers when all goes well. */
const answered = ({ media, response }: Endpoint, write: Write) =>
  media
    ? { [media]: { schema: { type: 'string', contentMediaType: media }, example: '(binary)' } }
    : content(response, 'output', write);

type Place = { in: 'path' | 'query'; alwaysRequired: boolean; meaningfulWhenEmpty: readonly string[] };

const parametersOf = (schema: z.ZodType | undefined, place: Place, write: Write) => {
  if (!schema) return [];
  const { properties = {}, required = [] } = write(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, examples, ...rest }]) => ({
    name,
    in: place.in,
    ...(description !== undefined && { description }),
    required: place.alwaysRequired || required.includes(name),
    ...(place.meaningfulWhenEmpty.includes(name) && { allowEmptyValue: true }),
    schema: rest,
    ...(Array.isArray(examples) && { example: examples[0] as unknown }),
  }));
};

const parameters = (endpoint: Endpoint, write: Write) => [
  ...parametersOf(endpoint.params, { in: 'path', alwaysRequired: true, meaningfulWhenEmpty: [] }, write),
  ...parametersOf(
    endpoint.query,
    { in: 'query', alwaysRequired: false, meaningfulWhenEmpty: endpoint.meaningfulWhenEmpty ?? [] },
    write,
  ),
  ...headerParametersOf(endpoint).map((name) => ({ $ref: `#/components/parameters/${name}` })),
];

const UNCHANGED = { description: 'Nothing has changed since: there is no body.', ...pointAt(['ETag', 'Set-Cookie']) };

const answers = (endpoint: Endpoint, write: Write) => ({
  200: {
    description: endpoint.summary,
    ...pointAt(headersOf(endpoint)),
    content: answered(endpoint, write),
  },
  ...(endpoint.isVersioned && endpoint.method === 'GET' && { 304: UNCHANGED }),
  ...refusalsOf(endpoint),
});

/** The first word of a path, under which the operations of a resource stand together. */
export const resourceOf = ({ path }: Endpoint): string => path.split('/')[2] ?? '';

/** One operation as OpenAPI writes it. */
export const writeOperation = ({ id, endpoint }: Operation, write: Write) => {
  const resource = resourceOf(endpoint);
  const requestBody = requestBodyOf(endpoint, write);
  return {
    operationId: id,
    summary: endpoint.summary,
    ...(endpoint.description && { description: endpoint.description }),
    tags: [TAGS[resource]?.name ?? resource],
    security: endpoint.auth === 'user' ? [{ bearer: [] }, { session: [] }] : [],
    parameters: parameters(endpoint, write),
    ...(requestBody && { requestBody }),
    responses: answers(endpoint, write),
  };
};
