import { Timestamp } from 'bson';
import { isPlainObject, type Document } from '../documents';
import { demand } from '../errors';
import { compare, Rank, rankOf } from '../query/compare';
import { addToSet, pop, pull, pullAll, push, type Modifier } from './arrays';
import { calculate, combineBits, zeroLike } from './numbers';

export type { Modifier };

/** Marks a field to take away. */
export const REMOVED = Symbol('removed');

const isNumber = (value: unknown) => rankOf(value) === Rank.number;

const arithmetic =
  (operation: '+' | '*', name: string): Modifier =>
  (current, operand, path) => {
    const verb = operation === '+' ? 'increment' : 'multiply';
    const shown = isNumber(operand) ? '' : JSON.stringify(operand);
    demand(isNumber(operand), 'TypeMismatch', `Cannot ${verb} with non-numeric argument: {${path}: ${shown}}`);
    if (current === undefined) return operation === '+' ? operand : zeroLike(operand);
    const message = `Cannot apply ${name} to a value of non-numeric type. {_id: ?} has the field '${path}' of non-numeric type ${typeof current}`;
    demand(isNumber(current), 'TypeMismatch', message);
    return calculate(current, operand, operation);
  };

const now = (operand: unknown) =>
  isPlainObject(operand) && operand.$type === 'timestamp'
    ? new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 })
    : new Date();

export const MODIFIERS: Record<string, Modifier> = {
  $set: (_current, operand) => operand,
  $setOnInsert: (_current, operand) => operand,
  $unset: () => REMOVED,
  $inc: arithmetic('+', '$inc'),
  $mul: arithmetic('*', '$mul'),
  $min: (current, operand) => (current === undefined || compare(operand, current) < 0 ? operand : current),
  $max: (current, operand) => (current === undefined || compare(operand, current) > 0 ? operand : current),
  $currentDate: (_current, operand) => now(operand),
  $bit: (current, operand) => combineBits(current, operand as Document),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
