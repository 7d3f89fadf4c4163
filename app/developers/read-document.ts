import { openApi } from '@/lib/http/openapi';

type Json = { [key: string]: unknown };
type Media = { schema: Json; example?: unknown; examples?: Record<string, { value: unknown }> };

export type Field = { name: string; type: string; isRequired: boolean; description?: string };
export type Parameter = Field & { place: string };
export type Answer = { status: string; description: string; headers: string[]; example?: string };
export type Operation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description?: string;
  isPrivate: boolean;
  parameters: Parameter[];
  body?: { fields: Field[]; example?: string };
  answers: Answer[];
};
export type Resource = { name: string; description: string; operations: Operation[] };

const { document } = openApi();

const resolve = (value: Json): Json =>
  typeof value.$ref === 'string'
    ? (value.$ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Json)[key], document) as Json)
    : value;

/** A schema in a word or two: `integer | null`, `Book[]`, `roman | bd | manga`. */
const typeOf = (schema: Json): string => {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) ?? '';
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ');
  if ('const' in schema) return String(schema.const);
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((option) => typeOf(option as Json)).join(' | ');
  if (schema.type === 'array') return `${typeOf(schema.items as Json)}[]`;
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  return typeof schema.type === 'string' ? schema.type : 'any';
};

const withDefault = (schema: Json) =>
  schema.default === undefined ? typeOf(schema) : `${typeOf(schema)} = ${String(schema.default)}`;

const toField = (name: string, schema: Json, isRequired: boolean): Field => ({
  name,
  type: withDefault(schema),
  isRequired,
  ...(typeof schema.description === 'string' && { description: schema.description }),
});

const fieldsOf = (schema: Json): Field[] => {
  const { properties = {}, required = [] } = resolve(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => toField(name, property, required.includes(name)));
};

const exampleOf = ({ example, examples = {} }: Media) => {
  const shown = example ?? Object.values(examples)[0]?.value;
  return shown === undefined ? {} : { example: JSON.stringify(shown, null, 2) };
};

const mediaOf = (value: Json) => (value.content as Record<string, Media> | undefined)?.['application/json'];

const toParameter = (given: Json): Parameter => {
  const parameter = resolve(given) as {
    name: string;
    in: string;
    required?: boolean;
    schema: Json;
    description?: string;
  };
  const { name, in: place, required = false, schema, description } = parameter;
  return { ...toField(name, { ...schema, description }, required), place };
};

const toAnswer = ([status, given]: [string, Json]): Answer => {
  const answer = resolve(given);
  const media = mediaOf(answer);
  return {
    status,
    description: String(answer.description),
    headers: Object.keys(answer.headers ?? {}),
    ...(media && exampleOf(media)),
  };
};

type Written = (typeof document.paths)[string][string];

const toOperation = (path: string, method: string, written: Written): Operation => {
  const media = written.requestBody && mediaOf(written.requestBody);
  return {
    id: written.operationId,
    method: method.toUpperCase(),
    path,
    summary: written.summary,
    ...(written.description && { description: written.description }),
    isPrivate: written.security.length > 0,
    parameters: written.parameters.map(toParameter),
    ...(media && { body: { fields: fieldsOf(media.schema), ...exampleOf(media) } }),
    answers: Object.entries(written.responses as Record<string, Json>).map(toAnswer),
  };
};

/** The document as a page shows it: every pointer followed, every operation under its resource. */
export const readDocument = (): Resource[] => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => ({
      tag: written.tags[0],
      operation: toOperation(path, method, written),
    })),
  );
  return document.tags.map(({ name, description }) => ({
    name,
    description,
    operations: operations.flatMap(({ tag, operation }) => (tag === name ? [operation] : [])),
  }));
};

export const apiVersion = document.info.version;
