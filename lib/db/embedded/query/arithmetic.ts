import { Decimal128, Double, Int32, Long, asNumber } from '../documents';
import { calculate } from '../update/numbers';

/** What plain JavaScript numbers do not hold. */
export const isWide = (value: unknown) => value instanceof Long || value instanceof Decimal128;

const isInt32 = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** A decoded number has lost its BSON type: an integer counts as int. */
const exact = (value: unknown) =>
  typeof value === 'number' ? (isInt32(value) ? new Int32(value) : new Double(value)) : value;

export function plus(total: unknown, value: unknown): unknown {
  if (typeof total === 'number' && typeof value === 'number') return total + value;
  if (isWide(total) || isWide(value)) return calculate(exact(total), exact(value), '+');
  return asNumber(total)! + asNumber(value)!;
}

const MINUS_ONE = new Int32(-1);

export function calculateAll(name: '$add' | '$subtract' | '$multiply', operands: unknown[]): unknown {
  const [first, ...others] = operands.map(exact);
  const step = (total: unknown, value: unknown) => {
    if (name === '$multiply') return calculate(total, value, '*');
    return calculate(total, name === '$add' ? value : calculate(value, MINUS_ONE, '*'), '+');
  };
  return others.reduce(step, first);
}
