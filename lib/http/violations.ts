import type { z } from 'zod';
import { AppError, type Violation } from '@/lib/errors';

type Source = 'body' | 'query';
type Issue = z.core.$ZodIssue;

const valueAt = (input: unknown, path: PropertyKey[]) =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);

const TYPES: Record<string, string> = {
  string: 'string_type',
  int: 'int_type',
  number: 'float_type',
  boolean: 'bool_type',
  array: 'list_type',
  object: 'object_type',
};

const typeOf = (issue: Issue, input: unknown, source: Source): string => {
  if (issue.code === 'invalid_value') return 'enum';
  if (issue.code === 'custom' && typeof issue.params?.type === 'string') return issue.params.type;
  if (issue.code !== 'invalid_type') return 'value_error';
  if (valueAt(input, issue.path) === undefined) return 'missing';
  if (source === 'query' && ['int', 'number'].includes(issue.expected)) return 'int_parsing';
  return TYPES[issue.expected] ?? `${issue.expected}_type`;
};

const toViolation = (issue: Issue, input: unknown, source: Source): Violation => ({
  loc: [source, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))],
  msg: issue.message,
  type: typeOf(issue, input, source),
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
    error.issues.map((issue) => toViolation(issue, input, source)),
    { cause: error },
  );
};
