import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as OpenApi from '../../lib/http/openapi';

export type Json = { [key: string]: unknown };
type Document = ReturnType<typeof OpenApi.openApi>['document'];

/** The document of the API is written once for a run, by the suite that asks first: it takes seconds, and each asks. */
const written = (): Document => {
  const file = join(process.env.TEST_RUN_FOLDER!, 'openapi.json');
  if (!existsSync(file)) {
    const { openApi } = jest.requireActual<typeof OpenApi>('../../lib/http/openapi');
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(openApi().document));
    renameSync(own, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
};

export const document = written();

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The document lets answers grow; a test does not: a key that no schema names is a key that nobody documented. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]));
  return value.type === 'object' && value.properties ? { additionalProperties: false, ...inner } : inner;
};

const local = (schema: unknown): Json =>
  JSON.parse(JSON.stringify(closed(schema)).replaceAll('"#/components/schemas/', '"api#/$defs/'));

// The shared schemas are known once, by a name: within each schema they would all be read again for every answer. That
// they are schemas is a test of the document itself.
const ajv = addFormats(new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, validateSchema: false }));
ajv.addSchema({ $id: 'api', $defs: local(document.components.schemas) });

/** Says what is wrong with a value, by a schema of the document; nothing when all is well. */
export const validatorOf = (schema: Json) => {
  const validate = ajv.compile(local(schema));
  return (value: unknown): string[] =>
    validate(value)
      ? []
      : validate.errors!.map(
          ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
        );
};

/** What a pointer like `#/components/responses/invalid` points at; a value that is no pointer is itself. */
export const resolve = (value: Json): Json =>
  typeof value.$ref === 'string'
    ? (value.$ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Json)[key], document) as Json)
    : value;
