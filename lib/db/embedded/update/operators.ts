import { Timestamp, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { compare } from '../query/compare';
import { addToSet, pop, pull, pullAll, push, type Modifier } from './arrays';
import { calculate, combineBits, isNumber, zeroLike } from './numbers';

/** Marks a field to take away. */
export const REMOVED = Symbol('removed');

function arithmetic(operator: '+' | '*', name: string): Modifier {
  return (current, operand, path) => {
    if (!isNumber(operand))
      throw new MongoError(
        'TypeMismatch',
        `Cannot ${name} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
      );
    if (current === undefined) return operator === '+' ? operand : zeroLike(operand);
    if (!isNumber(current))
      throw new MongoError(
        'TypeMismatch',
        `Cannot apply ${operator === '+' ? '$inc' : '$mul'} to a value of non-numeric type. {_id: ?} has the field '${path}' of non-numeric type ${typeof current}`,
      );
    return calculate(current, operand, operator);
  };
}

const now = (operand: unknown) =>
  isPlainObject(operand) && operand.$type === 'timestamp'
    ? new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 })
    : new Date();

/** From what is there (undefined when absent) and the operand to what shall be there. */
export const MODIFIERS: Record<string, Modifier> = {
  $set: (_current, operand) => operand,
  $setOnInsert: (_current, operand) => operand,
  $unset: () => REMOVED,
  $inc: arithmetic('+', 'increment'),
  $mul: arithmetic('*', 'multiply'),
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
