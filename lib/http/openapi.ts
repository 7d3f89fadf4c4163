import 'server-only';
import { createHash } from 'node:crypto';
import { ErrorBody } from './error-body';
import { HEADER_PARAMETERS, HEADERS } from './openapi-headers';
import { resourceOf, writeOperation } from './openapi-operation';
import { writeRefusals } from './openapi-refusals';
import { createSchemas } from './openapi-schemas';
import { DESCRIPTION, TAGS } from './openapi-text';
import { operations } from './registry';
import { version } from '@/package.json';

const INFO = {
  title: 'BOOKTIME',
  version,
  summary: 'The API of a book tracker for novels, BD and manga.',
  description: DESCRIPTION,
  license: { name: 'MIT', identifier: 'MIT' },
};

const SECURITY_SCHEMES = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The `access_token` of register or login. It decides when a cookie is sent as well.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'booktime_session',
    description:
      'Set by register and login. Renewed while it is used; ignored on a POST, PUT or DELETE that another origin makes.',
  },
};

const tags = () => {
  const used = new Set(operations.map(({ endpoint }) => resourceOf(endpoint)));
  return Object.entries(TAGS).flatMap(([resource, tag]) => (used.has(resource) ? [tag] : []));
};

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** Path by path, and on each path reading before changing: a module gives its exports by name, which says nothing. */
const inOrder = [...operations].sort(({ endpoint: a }, { endpoint: b }) =>
  a.path === b.path ? METHODS.indexOf(a.method) - METHODS.indexOf(b.method) : a.path < b.path ? -1 : 1,
);

type WrittenOperation = ReturnType<typeof writeOperation>;

const writeDocument = () => {
  const { named, write } = createSchemas();
  write(ErrorBody, 'output');
  const paths: Record<string, Record<string, WrittenOperation>> = {};
  for (const operation of inOrder) {
    const { path, method } = operation.endpoint;
    paths[path] = { ...paths[path], [method.toLowerCase()]: writeOperation(operation, write) };
  }
  const schemas = Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0' as const,
    info: INFO,
    externalDocs: { url: '/developers', description: 'Introduction, in French' },
    servers: [{ url: '/', description: 'Where this document is served from' }],
    tags: tags(),
    paths,
    components: {
      schemas,
      headers: HEADERS,
      parameters: HEADER_PARAMETERS,
      responses: writeRefusals(operations.map(({ endpoint }) => endpoint)),
      securitySchemes: SECURITY_SCHEMES,
    },
  };
};

type Prepared = { document: ReturnType<typeof writeDocument>; etag: string };

const prepare = (): Prepared => {
  const document = writeDocument();
  const etag = `"${createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 22)}"`;
  return { document, etag };
};

let prepared: Prepared | undefined;

/** The document that describes the API, written on first use: the code it is made from does not change while it runs. */
export const openApi = (): Prepared => (prepared ??= prepare());
