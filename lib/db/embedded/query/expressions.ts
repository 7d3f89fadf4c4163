import { Decimal128, Double, Long, ObjectId } from 'bson';
import { Aggregator } from 'mingo/aggregator';
import { Context, evalExpr, ProcessingMode } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as windows from 'mingo/operators/window';
import type { AnyObject, Options } from 'mingo/types';
import { asNumber, isPlainObject, isTrue, type Document } from '../documents';
import { calculate, isWide, withType } from '../update/numbers';
import { compare, equal, typeName } from './compare';

export type Compute = (document: Document) => unknown;
export type Variables = { variables?: Document };
/** Compiles an operator, or leaves it to mingo. */
type Make = (operand: unknown, compile: (expression: unknown) => Compute) => Compute | undefined;

/** mingo interprets an expression anew for each document; what is commonest is compiled, the rest is left to it. */
function compile(expression: unknown, options: Options): Compute {
  const inner = (part: unknown) => compile(part, options);
  if (typeof expression === 'string' && !expression.startsWith('$$')) return fieldPath(expression);
  if (Array.isArray(expression)) {
    const items = expression.map(inner);
    return (document) => items.map((item) => item(document) ?? null);
  }
  const left: Compute = (document) => evalExpr(document as AnyObject, expression as AnyObject, options);
  if (isPlainObject(expression)) return compileObject(expression, inner) ?? left;
  return typeof expression === 'string' ? left : () => expression;
}

function compileObject(expression: Document, inner: (part: unknown) => Compute): Compute | undefined {
  const [name, ...others] = Object.keys(expression);
  if (!name?.startsWith('$')) return record(expression, inner);
  return others.length || !Object.hasOwn(OWN, name) ? undefined : OWN[name]!(expression[name], inner);
}

function fieldPath(expression: string): Compute {
  if (!expression.startsWith('$')) return () => expression;
  const [first = '', ...rest] = expression.slice(1).split('.');
  return rest.length ? (document) => descend(document[first], rest, 0) : (document) => document[first];
}

function descend(value: unknown, parts: string[], at: number): unknown {
  if (at === parts.length) return value;
  if (Array.isArray(value)) return value.map((item) => descend(item, parts, at)).filter((item) => item !== undefined);
  return isPlainObject(value) ? descend(value[parts[at]!], parts, at + 1) : undefined;
}

function record(expression: Document, inner: (part: unknown) => Compute): Compute {
  const fields = Object.entries(expression).map(([key, value]) => [key, inner(value)] as const);
  return (document) => {
    const result: Document = {};
    for (const [key, compute] of fields) {
      const value = compute(document);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}

const comparison =
  (accepts: (left: unknown, right: unknown) => unknown): Make =>
  (operand, inner) => {
    if (!Array.isArray(operand) || operand.length !== 2) return undefined;
    const [left, right] = operand.map(inner);
    return (document) => accepts(left!(document), right!(document));
  };

const conversion =
  (convert: (value: unknown) => unknown): Make =>
  (operand, inner) => {
    const compute = inner(Array.isArray(operand) && operand.length === 1 ? operand[0] : operand);
    return (document) => {
      const value = compute(document);
      return value === null || value === undefined ? null : convert(value);
    };
  };

const all = (operand: unknown, inner: (part: unknown) => Compute) => [operand].flat().map(inner);

function condition(operand: unknown, inner: (part: unknown) => Compute): Compute | undefined {
  const { if: when, then, else: otherwise } = isPlainObject(operand) ? operand : ({} as Document);
  const parts = Array.isArray(operand) ? operand : [when, then, otherwise];
  const [test, yes, no] = parts.map(inner);
  return parts.length === 3 ? (document) => (isTrue(test!(document)) ? yes!(document) : no!(document)) : undefined;
}

/** The name is taken as it is, dots and dollars included. */
function setField(operand: unknown, inner: (part: unknown) => Compute): Compute {
  const { field, input, value } = operand as Document;
  const [nameOf, sourceOf, compute] = [inner(field), inner(input), value === '$$REMOVE' ? undefined : inner(value)];
  return (document) => {
    const [source, name, given] = [sourceOf(document), String(nameOf(document)), compute?.(document)];
    if (!isPlainObject(source)) return null;
    const { [name]: _old, ...others } = source;
    return given === undefined ? others : { ...source, [name]: given };
  };
}

/** mingo compares and converts plain JavaScript values; these know BSON's. */
const OWN: Record<string, Make | undefined> = {
  $literal: (operand) => () => operand,
  $eq: comparison((left, right) => equal(left, right)),
  $ne: comparison((left, right) => !equal(left, right)),
  $gt: comparison((left, right) => compare(left, right) > 0),
  $gte: comparison((left, right) => compare(left, right) >= 0),
  $lt: comparison((left, right) => compare(left, right) < 0),
  $lte: comparison((left, right) => compare(left, right) <= 0),
  $cmp: comparison((left, right) => Math.sign(compare(left, right))),
  $cond: condition,
  $and: (operand, inner) => {
    const tests = all(operand, inner);
    return (document) => tests.every((test) => isTrue(test(document)));
  },
  $or: (operand, inner) => {
    const tests = all(operand, inner);
    return (document) => tests.some((test) => isTrue(test(document)));
  },
  $ifNull: (operand, inner) => {
    const choices = all(operand, inner);
    return (document) => choices.reduce<unknown>((found, choice) => found ?? choice(document), undefined);
  },
  $toObjectId: conversion((value) => new ObjectId(value as string)),
  $toDecimal: conversion((value) => Decimal128.fromString(String(value))),
  $toLong: conversion((value) => Long.fromNumber(Number(asNumber(value) ?? value))),
  $toDouble: conversion((value) => new Double(Number(asNumber(value) ?? value))),
  $toString: conversion((value) => (value instanceof Date ? value.toISOString() : String(value))),
  $type: (operand, inner) => {
    const compute = inner(operand);
    return (document) => typeName(compute(document));
  },
  $setField: setField,
};

type Operator = (document: unknown, expression: unknown, options: Options) => unknown;

/** The same where mingo meets them inside what is left to it. */
const inMingo = (name: string): [string, Operator] => [
  name,
  (document, operand, options) => {
    const made = OWN[name]!(operand, (part) => (at) => evalExpr(at as AnyObject, part as AnyObject, options));
    return made ? made(document as Document) : null;
  },
];

const ARITHMETIC = { $add: '+', $subtract: '-', $multiply: '*' } as const;

/** Longs and decimals are calculated exactly; plain numbers and dates are mingo's. */
const arithmetic = (name: keyof typeof ARITHMETIC): [string, Operator] => [
  name,
  (document, expression, options) => {
    const operands = [evalExpr(document as AnyObject, expression as AnyObject, options)].flat();
    const isOurs = operands.some(isWide) && operands.every((value) => asNumber(value) !== undefined);
    if (!isOurs) return expressions[name](document as AnyObject, expression as never, options);
    return operands.map(withType).reduce((total, value) => calculate(total, value, ARITHMETIC[name]));
  },
];

const extreme =
  (sign: number): Operator =>
  (documents, expression, options) => {
    const values = accumulators.$push(documents as AnyObject[], expression as AnyObject, options);
    const present = values.filter((value) => value !== null && value !== undefined);
    return present.length ? present.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best)) : null;
  };

const ours = [
  ...Object.keys(OWN)
    .filter((name) => name !== '$literal')
    .map(inMingo),
  ...(Object.keys(ARITHMETIC) as (keyof typeof ARITHMETIC)[]).map(arithmetic),
];

/** The first registration of a name wins in mingo, so ours are merged before a context is made. */
const context = Context.init({
  accumulator: { ...accumulators, $max: extreme(1), $min: extreme(-1) },
  expression: { ...expressions, ...Object.fromEntries(ours) },
  pipeline: { ...stages },
  projection: { ...projections },
  window: { ...windows },
} as never);

const optionsOf = ({ variables }: Variables) =>
  ({ context, variables, processingMode: ProcessingMode.CLONE_OFF, useStrictMode: true }) as Options;

export const compileExpression = (expression: unknown, variables: Variables): Compute =>
  compile(expression, optionsOf(variables));

/** Computes an accumulator of mingo's over all the documents of a group at once. */
export const accumulate = (documents: Document[], expression: unknown, variables: Variables): unknown =>
  evalExpr(documents as unknown as AnyObject, expression as AnyObject, optionsOf(variables));

export const isStage = (name: string) => Object.hasOwn(stages, name);

/** Runs a stage of mingo's, which may change the documents it is given. */
export function stageOf(stage: Document, variables: Variables): (documents: Document[]) => Document[] {
  const options = optionsOf(variables);
  return (documents) => new Aggregator([stage], options).run(documents as AnyObject[]);
}
