import fc, { type Arbitrary } from './property';
import { z } from 'zod';

type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
};

const hostile = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '$where',
  '__proto__',
  'constructor',
  '../..',
  '%2F',
  '<script>',
  '{"$ne":null}',
  '۵',
  '𝕏',
);
const someText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), hostile);
const someNumber = fc.oneof(
  fc.integer({ min: -3, max: 30 }),
  fc.constantFrom(1.5, -0, 2 ** 31, -(2 ** 31), 1e300, 10_001),
);
const anything = fc.jsonValue({ maxDepth: 3 });

const LEAVES: Record<string, Arbitrary<unknown>> = {
  string: someText,
  integer: someNumber,
  number: someNumber,
  boolean: fc.boolean(),
  null: fc.constant(null),
};

/** Values that a schema would take, and at every level now and then something else altogether. */
const from = (schema: JsonSchema, definitions: Record<string, JsonSchema>): Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: fitting(schema, definitions) }, { weight: 1, arbitrary: anything });

const optionsOf = ({ anyOf, oneOf, allOf }: JsonSchema) => anyOf ?? oneOf ?? allOf;

const valuesOf = (schema: JsonSchema) => ('const' in schema ? [schema.const] : schema.enum);

const compound = (schema: JsonSchema, inner: (part: JsonSchema) => Arbitrary<unknown>) => {
  if (schema.type === 'array') return fc.array(inner(schema.items ?? {}), { maxLength: 4 });
  if (schema.type !== 'object') return undefined;
  const shape = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, inner(part)]);
  return fc.record(Object.fromEntries(shape), { requiredKeys: [] });
};

const fitting = (schema: JsonSchema, definitions: Record<string, JsonSchema>): Arbitrary<unknown> => {
  const inner = (part: JsonSchema) => from(part, definitions);
  if (schema.$ref) return inner(definitions[schema.$ref.replace('#/$defs/', '')] ?? {});
  const [options, values] = [optionsOf(schema), valuesOf(schema)];
  if (options) return fc.oneof(...options.map(inner));
  if (values) return fc.constantFrom(...values);
  return compound(schema, inner) ?? LEAVES[schema.type ?? ''] ?? anything;
};

/** Input for a schema, most of it right, some of it wrong. */
export const inputFor = (schema: z.ZodType): Arbitrary<unknown> => {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return from(described, described.$defs ?? {});
};
