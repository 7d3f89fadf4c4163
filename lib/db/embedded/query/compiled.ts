import { isPlainObject, type Document } from '../documents';
import { compare } from './compare';
import { isTrue } from './truth';

export type Compute = (document: Document) => unknown;
type Compiler = (expression: unknown) => Compute;

/** mingo interprets an expression anew for each document; the commonest ones are compiled here, the rest is left to it. */
export function compileCommon(expression: unknown, leave: Compiler): Compute {
  const compile: Compiler = (inner) => compileCommon(inner, leave);
  if (typeof expression === 'string') return compileText(expression, leave);
  if (isPlainObject(expression)) return compileObject(expression, compile, leave);
  if (!Array.isArray(expression)) return () => expression;
  const items = expression.map(compile);
  return (document) => items.map((item) => item(document) ?? null);
}

function compileText(expression: string, leave: Compiler): Compute {
  if (!expression.startsWith('$')) return () => expression;
  return expression.startsWith('$$') ? leave(expression) : fieldPath(expression.slice(1).split('.'));
}

function compileObject(expression: Document, compile: Compiler, leave: Compiler): Compute {
  const [name, ...others] = Object.keys(expression);
  if (!name?.startsWith('$')) return record(expression, compile);
  if (name === '$literal') return () => expression.$literal;
  const make = others.length || !Object.hasOwn(COMMON, name) ? undefined : COMMON[name];
  return make?.(expression[name], compile) ?? leave(expression);
}

function fieldPath(parts: string[]): Compute {
  const [first, ...rest] = parts;
  return rest.length ? (document) => descend(document[first!], rest, 0) : (document) => document[first!];
}

function descend(value: unknown, parts: string[], at: number): unknown {
  if (at === parts.length) return value;
  if (Array.isArray(value)) return value.map((item) => descend(item, parts, at)).filter((item) => item !== undefined);
  return isPlainObject(value) ? descend(value[parts[at]!], parts, at + 1) : undefined;
}

function record(expression: Document, compile: Compiler): Compute {
  const fields = Object.entries(expression).map(([key, value]) => [key, compile(value)] as const);
  return (document) => {
    const result: Document = {};
    for (const [key, compute] of fields) {
      const value = compute(document);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}

type Make = (operand: unknown, compile: Compiler) => Compute | undefined;

function comparison(accepts: (order: number) => unknown): Make {
  return (operand, compile) => {
    if (!Array.isArray(operand) || operand.length !== 2) return undefined;
    const [left, right] = operand.map(compile);
    return (document) => accepts(compare(left!(document), right!(document)));
  };
}

function condition(operand: unknown, compile: Compiler): Compute | undefined {
  const parts = Array.isArray(operand)
    ? operand
    : isPlainObject(operand)
      ? [operand.if, operand.then, operand.else]
      : [];
  if (parts.length !== 3) return undefined;
  const [test, yes, no] = parts.map(compile);
  return (document) => (isTrue(test!(document)) ? yes!(document) : no!(document));
}

const COMMON: Record<string, Make | undefined> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cond: condition,
  $and: (operand, compile) => {
    const tests = [operand].flat().map(compile);
    return (document) => tests.every((test) => isTrue(test(document)));
  },
  $or: (operand, compile) => {
    const tests = [operand].flat().map(compile);
    return (document) => tests.some((test) => isTrue(test(document)));
  },
  $ifNull: (operand, compile) => {
    const choices = [operand].flat().map(compile);
    return (document) => choices.reduce<unknown>((found, choice) => found ?? choice(document), undefined);
  },
};
