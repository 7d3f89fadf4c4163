import { evalExpr, Context, ProcessingMode } from 'mingo/core';
import { Aggregator } from 'mingo/aggregator';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as windows from 'mingo/operators/window';
import { Lazy } from 'mingo/lazy';
import type { AnyObject, Options } from 'mingo/types';
import { Decimal128, Double, Long, ObjectId, asNumber, type Document } from '../documents';
import { MongoError } from '../errors';
import { compare } from './compare';
import { compileCommon, type Compute } from './compiled';
import { pipelineFields } from './dependencies';
import { compileFilter, type FilterOptions } from './filter';
import { bucket, group } from './group';
import { sorterOf } from './sort';
import { typeName } from './types';

type Operator = (document: unknown, expression: unknown, options: Options) => unknown;
type Stage = (source: Rows, argument: Document, options: Options) => Rows;
type Rows = {
  filter(test: (document: Document) => boolean): Rows;
  map(change: (document: Document) => Document): Rows;
  transform(change: (all: Document[]) => unknown): Rows;
};

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
    const value = evaluate(
      document,
      Array.isArray(expression) && expression.length === 1 ? expression[0] : expression,
      options,
    );
    return value === null || value === undefined ? null : convert(value);
  };
}

/** mingo compares and converts plain JavaScript values; these know BSON's. */
const bsonExpressions: Record<string, Operator> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison(Math.sign),
  $toObjectId: conversion((value) => new ObjectId(value as string)),
  $toDecimal: conversion((value) => Decimal128.fromString(String(value))),
  $toLong: conversion((value) => Long.fromNumber(Number(asNumber(value) ?? value))),
  $toDouble: conversion((value) => new Double(Number(asNumber(value) ?? value))),
  $toString: conversion((value) => (value instanceof Date ? value.toISOString() : String(value))),
  $type: (document, expression, options) => typeName(evaluate(document, expression, options)),
};

function extreme(sign: number): Operator {
  return (documents, expression, options) => {
    const values = accumulators.$push(documents as AnyObject[], expression as AnyObject, options);
    const present = values.filter((value) => value !== null && value !== undefined);
    return present.length ? present.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best)) : null;
  };
}

const compileWith = (expression: unknown, options: Options): Compute =>
  compileCommon(expression, (rest) => (document) => evaluate(document, rest, options));

const evaluators = (options: Options) =>
  [
    (expression: unknown) => compileWith(expression, options),
    (documents: Document[], expression: unknown) => evaluate(documents, expression, options),
  ] as const;

/** mingo copies every document for each facet; pipelines that only group do not need that. */
function facet(all: Document[], facets: Record<string, Document[]>, options: Options) {
  if (!Object.values(facets).every(pipelineFields)) return stages.$facet(Lazy(all), facets as never, options);
  return Lazy([
    Object.fromEntries(
      Object.entries(facets).map(([name, pipeline]) => [name, new Aggregator(pipeline, options).run(all)]),
    ),
  ]);
}

const idFirst = ({ _id, ...rest }: Document): Document => (_id === undefined ? rest : { _id, ...rest });

const bsonStages: Record<string, Stage> = {
  $group: (source, spec, options) => source.transform((all) => Lazy(group(all, spec, ...evaluators(options)))),
  $bucket: (source, spec, options) => source.transform((all) => Lazy(bucket(all, spec, ...evaluators(options)))),
  $match: (source, filter, options) => source.filter(compileFilter(filter, filterOptions(options))),
  $facet: (source, facets, options) =>
    source.transform((all) => facet(all, facets as Record<string, Document[]>, options)),
  $project: (source, spec, options) => (stages.$project(source as never, spec, options) as never as Rows).map(idFirst),
  $sort: (source, spec) => source.transform((all) => Lazy([...all].sort(sorterOf(spec)))),
};

const filterOptions = (options: Options): FilterOptions => ({
  variables: { ...options.variables, ...(options as unknown as { local?: { variables?: Document } }).local?.variables },
});

/** The first registration of a name wins in mingo, so ours are merged before a context is made. */
const context = Context.init({
  accumulator: { ...accumulators, $max: extreme(1), $min: extreme(-1) },
  expression: { ...expressions, ...bsonExpressions },
  pipeline: { ...stages, ...bsonStages },
  projection: { ...projections },
  window: { ...windows },
} as never);

type Resolver = (name: string) => Document[];

function optionsOf({ variables }: FilterOptions, collectionResolver?: Resolver): Partial<Options> {
  return { context, variables, collectionResolver, processingMode: ProcessingMode.CLONE_OFF, useStrictMode: true };
}

export const compileExpression = (expression: unknown, options: FilterOptions): Compute =>
  compileWith(expression, optionsOf(options) as Options);

export function runPipeline(
  source: Iterable<Document>,
  pipeline: Document[],
  options: FilterOptions,
  resolve: Resolver,
): Iterable<Document> {
  for (const stage of pipeline) {
    const [name] = Object.keys(stage);
    if (!context.getOperator('pipeline' as never, name!))
      throw new MongoError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  }
  return new Aggregator(pipeline, optionsOf(options, resolve)).stream(source) as Iterable<Document>;
}
