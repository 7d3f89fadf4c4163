import { z } from 'zod';
import { AppError, type Violation } from '@/lib/errors';

type Source = 'body' | 'query';
type Issue = z.core.$ZodIssue;

const valueAt = (input: unknown, path: PropertyKey[]) =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);

type Described = { type?: string; anyOf?: { type?: string }[] };

/** Whether a schema wants an integer there: of a value that is no number at all, zod only says that it wants a number. */
const wantsInteger = (schema: z.ZodType, [field]: PropertyKey[]) => {
  const described = schema instanceof z.ZodObject && schema.shape[String(field)];
  if (!described) return false;
  const { type, anyOf = [] } = z.toJSONSchema(described, { io: 'input', unrepresentable: 'any' }) as Described;
  return [type, ...anyOf.map((option) => option.type)].includes('integer');
};

const TYPES: Record<string, string> = {
  string: 'string_type',
  int: 'int_type',
  number: 'float_type',
  boolean: 'bool_type',
  array: 'list_type',
  object: 'object_type',
};

const typeOf = (issue: Issue, input: unknown, schema: z.ZodType): string => {
  if (issue.code === 'invalid_value') return 'enum';
  if (issue.code === 'custom' && typeof issue.params?.type === 'string') return issue.params.type;
  if (issue.code !== 'invalid_type') return 'value_error';
  if (valueAt(input, issue.path) === undefined) return 'missing';
  if (issue.expected === 'number' && wantsInteger(schema, issue.path)) return 'int_type';
  return TYPES[issue.expected] ?? `${issue.expected}_type`;
};

const toViolation = (issue: Issue, input: unknown, source: Source, schema: z.ZodType): Violation => ({
  loc: [source, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))],
  msg: issue.message,
  type: typeOf(issue, input, schema),
});

/** A bad category that is a body's only fault is told in one sentence: the promise of the first API. */
const isOnlyCategory = (issues: Issue[], input: unknown, source: Source) =>
  source === 'body' &&
  issues.every(({ path }) => path.length === 1 && path[0] === 'category') &&
  valueAt(input, ['category']) !== undefined;

/** Input from outside: a mismatch is the caller's fault, and all of it is told. */
export const accept = <S extends z.ZodType>(schema: S, input: unknown, source: Source): z.output<S> => {
  const { data, error } = schema.safeParse(input);
  if (!error) return data;
  if (isOnlyCategory(error.issues, input, source))
    throw new AppError('invalid', 'Invalid category: it must be one of roman, bd, manga', { cause: error });
  throw new AppError(
    'invalid',
    error.issues.map((issue) => toViolation(issue, input, source, schema)),
    { cause: error },
  );
};
