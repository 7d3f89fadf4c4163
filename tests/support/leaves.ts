import { z } from 'zod';

type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
};

type Path = readonly (string | number)[];

/** A place in a body where one value stands, and what kind of value that is. */
export type Leaf = {
  path: Path;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  /** Of a text: the most signs that are taken; none when any number is. */
  most: number | undefined;
  /** Any text will do: it is neither one of a few nor of a form. */
  isFree: boolean;
  /** What else says that this place is meant, where a body may be one of several things. */
  beside: Record<string, unknown>;
};

const constantsOf = ({ properties = {} }: JsonSchema) =>
  Object.fromEntries(Object.entries(properties).flatMap(([key, part]) => ('const' in part ? [[key, part.const]] : [])));

const partsOf = ({ properties = {}, additionalProperties, items }: JsonSchema): [string | number, JsonSchema][] => [
  ...Object.entries(properties),
  ...(typeof additionalProperties === 'object' ? [['x', additionalProperties] as [string, JsonSchema]] : []),
  ...(items ? [[0, items] as [number, JsonSchema]] : []),
];

const isFree = (schema: JsonSchema) => !schema.enum && !schema.format && !schema.pattern;

type Place = { path: Path; beside: Leaf['beside'] };

const leafAt = (schema: JsonSchema, place: Place): Leaf[] => {
  if (!place.path.length) return [];
  const type = [schema.type].flat().find((one) => one !== 'null') as Leaf['type'];
  return [{ ...place, type, most: schema.maxLength, isFree: isFree(schema) }];
};

const walk = (schema: JsonSchema, definitions: Record<string, JsonSchema>, place: Place): Leaf[] => {
  const { path, beside } = place;
  if (schema.$ref) return walk({ ...definitions[schema.$ref.replace('#/$defs/', '')] }, definitions, place);
  const options = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  // Only a whole body says by a constant which of several it is.
  const meant = (option: JsonSchema) => (path.length ? beside : constantsOf(option));
  if (options) return options.flatMap((option) => walk(option, definitions, { path, beside: meant(option) }));
  if (schema.type === undefined || schema.type === 'null' || 'const' in schema) return [];
  const parts = partsOf(schema).flatMap(([key, part]) => walk(part, definitions, { path: [...path, key], beside }));
  return [...leafAt(schema, place), ...parts];
};

/** Every place of a body where a value may stand, however deep, as its schema says. */
export const leavesOf = (schema: z.ZodType): Leaf[] => {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return walk(described, described.$defs ?? {}, { path: [], beside: {} });
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const put = (target: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value;
  if (typeof key === 'number') return [put(Array.isArray(target) ? target[key] : undefined, rest, value)];
  const object = isObject(target) && !Array.isArray(target) ? target : {};
  return { ...object, [key]: put(object[key], rest, value) };
};

/** A body with one value at a place of it. */
export const withAt = (body: unknown, { path, beside }: Pick<Leaf, 'path' | 'beside'>, value: unknown): unknown =>
  put({ ...(isObject(body) ? body : {}), ...beside }, path, value);
