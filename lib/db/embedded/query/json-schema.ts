import { asNumber, isPlainObject, type Document } from '../documents';
import { equal } from './compare';
import { matchesType, typeName } from './types';

type Check = (value: unknown) => boolean;
const JSON_TYPES: Record<string, string> = { boolean: 'bool', integer: 'int' };

const KEYWORDS: Record<string, (argument: never, schema: Document) => Check> = {
  bsonType: (type: unknown) => (value) => matchesType(value, type),
  type: (type: string | string[]) => (value) =>
    [type].flat().some((name) => matchesType(value, JSON_TYPES[name] ?? name)),
  enum: (allowed: unknown[]) => (value) => allowed.some((item) => equal(item, value)),
  minimum: (limit: unknown) => whenNumber((value) => value >= asNumber(limit)!),
  maximum: (limit: unknown) => whenNumber((value) => value <= asNumber(limit)!),
  multipleOf: (step: unknown) => whenNumber((value) => value % asNumber(step)! === 0),
  minLength: (limit: unknown) => whenString((value) => value.length >= asNumber(limit)!),
  maxLength: (limit: unknown) => whenString((value) => value.length <= asNumber(limit)!),
  pattern: (source: string) => whenString((value) => new RegExp(source).test(value)),
  minItems: (limit: unknown) => whenArray((value) => value.length >= asNumber(limit)!),
  maxItems: (limit: unknown) => whenArray((value) => value.length <= asNumber(limit)!),
  items: (items: Document) => {
    const check = compile(items);
    return whenArray((value) => value.every(check));
  },
  required: (names: string[]) => whenObject((value) => names.every((name) => value[name] !== undefined)),
  properties: (properties: Record<string, Document>) => {
    const checks = Object.entries(properties).map(([name, schema]) => [name, compile(schema)] as const);
    return whenObject((value) => checks.every(([name, check]) => value[name] === undefined || check(value[name])));
  },
  additionalProperties: (allowed: unknown, schema: Document) => {
    const known = Object.keys((schema.properties ?? {}) as Document);
    const check = isPlainObject(allowed) ? compile(allowed) : () => Boolean(allowed);
    return whenObject((value) => Object.entries(value).every(([name, item]) => known.includes(name) || check(item)));
  },
  allOf: (schemas: Document[]) => {
    const checks = schemas.map(compile);
    return (value) => checks.every((check) => check(value));
  },
  anyOf: (schemas: Document[]) => {
    const checks = schemas.map(compile);
    return (value) => checks.some((check) => check(value));
  },
  oneOf: (schemas: Document[]) => {
    const checks = schemas.map(compile);
    return (value) => checks.filter((check) => check(value)).length === 1;
  },
  not: (schema: Document) => {
    const check = compile(schema);
    return (value) => !check(value);
  },
};

const whenNumber =
  (check: (value: number) => boolean): Check =>
  (value) =>
    asNumber(value) === undefined || check(asNumber(value)!);
const whenString =
  (check: (value: string) => boolean): Check =>
  (value) =>
    typeof value !== 'string' || check(value);
const whenArray =
  (check: (value: unknown[]) => boolean): Check =>
  (value) =>
    !Array.isArray(value) || check(value);
const whenObject =
  (check: (value: Document) => boolean): Check =>
  (value) =>
    typeName(value) !== 'object' || check(value as Document);

function compile(schema: Document): Check {
  const checks = Object.entries(schema)
    .filter(([keyword]) => keyword in KEYWORDS)
    .map(([keyword, argument]) => KEYWORDS[keyword]!(argument as never, schema));
  return (value) => checks.every((check) => check(value));
}

export const compileJsonSchema = (schema: Document) => compile(schema) as (document: Document) => boolean;

/** Which part of a validator a document does not meet, as far as drivers and people look. */
export function describeFailure(validator: Document, document: Document): Document {
  const [operatorName = '', operand] = Object.entries(validator)[0] ?? [];
  if (operatorName !== '$jsonSchema')
    return { operatorName, specifiedAs: validator, reason: 'the document did not match' };
  const schema = operand as Document;
  const broken = Object.keys(schema).filter(
    (keyword) => keyword in KEYWORDS && !KEYWORDS[keyword]!(schema[keyword] as never, schema)(document),
  );
  const schemaRulesNotSatisfied = broken.map((name) => ({ operatorName: name, specifiedAs: { [name]: schema[name] } }));
  return { operatorName, schemaRulesNotSatisfied };
}
