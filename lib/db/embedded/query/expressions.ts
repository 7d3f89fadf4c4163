import { Aggregator } from 'mingo/aggregator';
import { Context, evalExpr, ProcessingMode } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as windows from 'mingo/operators/window';
import type { AnyObject, Options } from 'mingo/types';
import { Decimal128, Double, Long, ObjectId, asNumber, isPlainObject, type Document } from '../documents';
import { calculateAll, isWide } from './arithmetic';
import { compare } from './compare';
import { compileCommon, type Compute } from './compiled';
import { typeName } from './types';

type Operator = (document: unknown, expression: unknown, options: Options) => unknown;
export type Variables = { variables?: Document };

const evaluate = (document: unknown, expression: unknown, options: Options) =>
  evalExpr(document as AnyObject, expression as AnyObject, options);

function comparison(accepts: (order: number) => unknown): Operator {
  return (document, expression, options) => {
    const [a, b] = evaluate(document, expression, options) as unknown[];
    return accepts(compare(a, b));
  };
}

function conversion(convert: (value: unknown) => unknown): Operator {
  return (document, expression, options) => {
    const operand = Array.isArray(expression) && expression.length === 1 ? expression[0] : expression;
    const value = evaluate(document, operand, options);
    return value === null || value === undefined ? null : convert(value);
  };
}

/** Longs and decimals are calculated exactly; plain numbers and dates are mingo's. */
function arithmetic(name: '$add' | '$subtract' | '$multiply'): Operator {
  return (document, expression, options) => {
    const operands = [evaluate(document, expression, options)].flat();
    if (operands.some(isWide) && operands.every((value) => asNumber(value) !== undefined))
      return calculateAll(name, operands);
    return expressions[name](document as AnyObject, expression as never, options);
  };
}

/** mingo compares, converts and adds plain JavaScript values; these know BSON's. */
const bsonExpressions: Record<string, Operator> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison(Math.sign),
  $add: arithmetic('$add'),
  $subtract: arithmetic('$subtract'),
  $multiply: arithmetic('$multiply'),
  $toObjectId: conversion((value) => new ObjectId(value as string)),
  $toDecimal: conversion((value) => Decimal128.fromString(String(value))),
  $toLong: conversion((value) => Long.fromNumber(Number(asNumber(value) ?? value))),
  $toDouble: conversion((value) => new Double(Number(asNumber(value) ?? value))),
  $toString: conversion((value) => (value instanceof Date ? value.toISOString() : String(value))),
  $type: (document, expression, options) => typeName(evaluate(document, expression, options)),
  $setField: (document, expression, options) => setField(document, expression as Document, options),
};

/** The name is taken as it is, dots and dollars included. */
function setField(document: unknown, { field, input, value }: Document, options: Options): unknown {
  const source = evaluate(document, input, options);
  if (!isPlainObject(source)) return null;
  const name = String(evaluate(document, field, options));
  const { [name]: _old, ...others } = source;
  const given = value === '$$REMOVE' ? undefined : evaluate(document, value, options);
  return given === undefined ? others : { ...source, [name]: given };
}

function extreme(sign: number): Operator {
  return (documents, expression, options) => {
    const values = accumulators.$push(documents as AnyObject[], expression as AnyObject, options);
    const present = values.filter((value) => value !== null && value !== undefined);
    return present.length ? present.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best)) : null;
  };
}

/** The first registration of a name wins in mingo, so ours are merged before a context is made. */
const context = Context.init({
  accumulator: { ...accumulators, $max: extreme(1), $min: extreme(-1) },
  expression: { ...expressions, ...bsonExpressions },
  pipeline: { ...stages },
  projection: { ...projections },
  window: { ...windows },
} as never);

const optionsOf = ({ variables }: Variables) =>
  ({
    context,
    variables,
    processingMode: ProcessingMode.CLONE_OFF,
    useStrictMode: true,
  }) as Partial<Options> as Options;

export function compileExpression(expression: unknown, variables: Variables): Compute {
  const options = optionsOf(variables);
  return compileCommon(expression, (rest) => (document) => evaluate(document, rest, options));
}

/** Computes an accumulator of mingo's over all the documents of a group at once. */
export const accumulate = (documents: Document[], expression: unknown, variables: Variables) =>
  evaluate(documents, expression, optionsOf(variables));

export const isStage = (name: string) => Object.hasOwn(stages, name);

/** Runs a stage of mingo's, which may change the documents it is given. */
export function stageOf(stage: Document, variables: Variables): (documents: Document[]) => Document[] {
  const options = optionsOf(variables);
  return (documents) => new Aggregator([stage], options).run(documents as AnyObject[]);
}
