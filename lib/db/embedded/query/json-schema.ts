import { asNumber, isPlainObject, type Document } from '../documents';
import { equal, matchesType, Rank, rankOf } from './compare';

type Check = (value: unknown) => boolean;
const JSON_TYPES: Record<string, string> = { boolean: 'bool', integer: 'int' };

/** A keyword says nothing of values of other types than its own. */
const when =
  <T>(isMeant: (value: unknown) => boolean, check: (value: T) => boolean): Check =>
  (value) =>
    !isMeant(value) || check(value as T);
const isNumber = (value: unknown) => rankOf(value) === Rank.number;
const isString = (value: unknown) => typeof value === 'string';
const isObject = (value: unknown) => rankOf(value) === Rank.object;

const number = (check: (value: number, limit: number) => boolean) => (limit: unknown) =>
  when(isNumber, (value) => check(asNumber(value)!, asNumber(limit)!));
const size =
  <T extends { length: number }>(isMeant: Check, check: (length: number, limit: number) => boolean) =>
  (limit: unknown) =>
    when<T>(isMeant, ({ length }) => check(length, asNumber(limit)!));

const least = (value: number, limit: number) => value >= limit;
const most = (value: number, limit: number) => value <= limit;

/** Counts how many of several schemas accept a value. */
const combined = (accepts: (count: number, all: number) => boolean) => (schemas: Document[]) => {
  const checks = schemas.map(compile);
  return (value: unknown) => accepts(checks.filter((check) => check(value)).length, checks.length);
};

const KEYWORDS: Record<string, ((argument: never, schema: Document) => Check) | undefined> = {
  bsonType: (type: unknown) => (value) => matchesType(value, type),
  type: (type: string | string[]) => (value) =>
    [type].flat().some((name) => matchesType(value, JSON_TYPES[name] ?? name)),
  enum: (allowed: unknown[]) => (value) => allowed.some((item) => equal(item, value)),
  minimum: number(least),
  maximum: number(most),
  multipleOf: number((value, step) => value % step === 0),
  minLength: size<string>(isString, least),
  maxLength: size<string>(isString, most),
  minItems: size<unknown[]>(Array.isArray, least),
  maxItems: size<unknown[]>(Array.isArray, most),
  pattern: (source: string) => when<string>(isString, (value) => new RegExp(source).test(value)),
  items: (items: Document) => {
    const check = compile(items);
    return when<unknown[]>(Array.isArray, (value) => value.every(check));
  },
  required: (names: string[]) => when<Document>(isObject, (value) => names.every((name) => value[name] !== undefined)),
  properties: (properties: Record<string, Document>) => {
    const checks = Object.entries(properties).map(([name, schema]) => [name, compile(schema)] as const);
    return when<Document>(isObject, (value) =>
      checks.every(([name, check]) => value[name] === undefined || check(value[name])),
    );
  },
  additionalProperties: (allowed: unknown, schema: Document) => {
    const known = Object.keys((schema.properties ?? {}) as Document);
    const check = isPlainObject(allowed) ? compile(allowed) : () => Boolean(allowed);
    return when<Document>(isObject, (value) =>
      Object.entries(value).every(([name, item]) => known.includes(name) || check(item)),
    );
  },
  allOf: combined((count, all) => count === all),
  anyOf: combined((count) => count > 0),
  oneOf: combined((count) => count === 1),
  not: (schema: Document) => {
    const check = compile(schema);
    return (value) => !check(value);
  },
};

const checkOf = (keyword: string, schema: Document) => KEYWORDS[keyword]?.(schema[keyword] as never, schema);

function compile(schema: Document): Check {
  const checks = Object.keys(schema).map((keyword) => checkOf(keyword, schema));
  return (value) => checks.every((check) => check?.(value) ?? true);
}

export const compileJsonSchema = (schema: Document) => compile(schema) as (document: Document) => boolean;

/** Which part of a validator a document does not meet, as far as drivers and people look. */
export function describeFailure(validator: Document, document: Document): Document {
  const [operatorName = '', operand] = Object.entries(validator)[0] ?? [];
  if (operatorName !== '$jsonSchema') return { operatorName, specifiedAs: validator, reason: 'it did not match' };
  const schema = operand as Document;
  const broken = Object.keys(schema).filter((keyword) => checkOf(keyword, schema)?.(document) === false);
  const schemaRulesNotSatisfied = broken.map((name) => ({ operatorName: name, specifiedAs: { [name]: schema[name] } }));
  return { operatorName, schemaRulesNotSatisfied };
}
