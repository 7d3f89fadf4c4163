import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };
export type Direction = 'input' | 'output';

type Named = Record<string, JsonSchema>;

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MERGEABLE = ['type', 'minimum', 'maximum', 'minLength', 'maxLength', 'format', 'pattern', 'items'];

/** `anyOf: [{ type: 'integer' }, { type: 'null' }]` says in four lines what `type: ['integer', 'null']` says in one. */
const joinNull = (schema: JsonSchema): JsonSchema => {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return schema;
  const [value, empty] = anyOf as [JsonSchema, JsonSchema];
  const isPlain = typeof value.type === 'string' && Object.keys(value).every((key) => MERGEABLE.includes(key));
  if (empty.type !== 'null' || !isPlain) return schema;
  return { ...value, ...rest, type: [value.type, 'null'] };
};

/** Bounds and patterns that only repeat what the type or the format says. */
const REDUNDANT: [key: string, isRedundant: (schema: JsonSchema) => boolean][] = [
  ['pattern', ({ format }) => format !== undefined],
  ['minimum', ({ minimum }) => minimum === Number.MIN_SAFE_INTEGER],
  ['maximum', ({ maximum }) => maximum === Number.MAX_SAFE_INTEGER],
  ['$schema', () => true],
  // What an answer may hold grows with time: a client must not refuse what it does not know.
  ['additionalProperties', ({ additionalProperties }) => additionalProperties === false],
  ['id', ({ id, type }) => typeof id === 'string' && type !== undefined],
];

const tidy = (value: unknown, key = ''): unknown => {
  if (['examples', 'default', 'enum', 'const', 'required'].includes(key)) return value;
  if (Array.isArray(value)) return value.map((item) => tidy(item));
  if (!isObject(value)) return value;
  // The keys below `properties` and `$defs` are names, whatever they look like.
  if (key === 'properties' || key === '$defs')
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, tidy(schema)]));
  const needed = Object.entries(value).filter(
    ([name]) => !REDUNDANT.some(([redundant, test]) => redundant === name && test(value)),
  );
  return joinNull(Object.fromEntries(needed.map(([name, item]) => [name, tidy(item, name)])));
};

const pointToComponents = (schema: unknown): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));

/** What a query means by default survives only here: zod leaves defaults out wherever text becomes something else. */
const keepDefault = ({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) => {
  const written = z.globalRegistry.get(zodSchema)?.default;
  if (written !== undefined) Object.assign(jsonSchema, { default: written });
};

/** Collects the named schemas of a document while it writes the places that point at them. */
export const createSchemas = () => {
  const named: Named = {};

  const name = (id: string, schema: JsonSchema) => {
    const before = named[id];
    if (before && JSON.stringify(before) !== JSON.stringify(schema))
      throw new Error(`The schema ${id} is one thing when it is sent and another when it is answered: name each`);
    named[id] = schema;
  };

  const write = (schema: z.ZodType, io: Direction): JsonSchema => {
    const { $defs = {}, ...written } = tidy(z.toJSONSchema(schema, { io, override: keepDefault })) as JsonSchema;
    for (const [id, definition] of Object.entries($defs as Named)) name(id, pointToComponents(definition));
    return pointToComponents(written);
  };

  return { named, write };
};
