import { Decimal128, Double, Int32, Long } from 'bson';
import { asNumber } from '../documents';
import { demand } from '../errors';

type Exact = { digits: bigint; scale: number };
export type Operation = '+' | '-' | '*';

/** A double counts for 15 digits, whatever it needs: 2.0 becomes 2.00000000000000. */
const textOf = (value: unknown): string => (value instanceof Double ? value.value.toPrecision(15) : String(value));

function toExact(value: unknown): Exact | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(textOf(value));
  if (!parts) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = parts;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length - Number(exponent) };
}

const decimal = ({ digits, scale }: Exact) => Decimal128.fromStringWithRounding(`${digits}E${-scale}`);

function calculateExactly(a: unknown, b: unknown, operation: Operation): Decimal128 {
  const [x, y] = [toExact(a), toExact(b)];
  // Infinity and NaN have no digits; as doubles they follow the same rules.
  if (!x || !y) return Decimal128.fromString(String(apply(operation, asNumber(a)!, asNumber(b)!)));
  if (operation === '*') return decimal({ digits: x.digits * y.digits, scale: x.scale + y.scale });
  const scale = Math.max(x.scale, y.scale);
  const raise = (number: Exact) => number.digits * 10n ** BigInt(scale - number.scale);
  return decimal({ digits: apply(operation, raise(x), raise(y)), scale });
}

const isWhole = (value: unknown) => value instanceof Int32 || value instanceof Long;
const asWhole = (value: unknown) => (value instanceof Long ? value.toBigInt() : BigInt((value as Int32).value));

function apply<T extends number | bigint>(operation: Operation, a: T, b: T): T {
  const [x, y] = [a as number, b as number];
  return (operation === '+' ? x + y : operation === '-' ? x - y : x * y) as T;
}

/** The result has the wider of both types, as in MongoDB: int, long, double, decimal. */
export function calculate(a: unknown, b: unknown, operation: Operation): unknown {
  if (a instanceof Decimal128 || b instanceof Decimal128) return calculateExactly(a, b, operation);
  if (!isWhole(a) || !isWhole(b)) return new Double(apply(operation, asNumber(a)!, asNumber(b)!));
  const result = apply(operation, asWhole(a), asWhole(b));
  const isLong = result === BigInt.asIntN(64, result);
  demand(isLong, 'BadValue', 'Failed to apply arithmetic: the result does not fit into 64 bits');
  const fits = result === BigInt.asIntN(32, result) && a instanceof Int32 && b instanceof Int32;
  return fits ? new Int32(Number(result)) : Long.fromBigInt(result);
}

/** What plain JavaScript numbers do not hold. */
export const isWide = (value: unknown) => value instanceof Long || value instanceof Decimal128;

/** A decoded number has lost its BSON type: an integer counts as int. */
export function withType(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? new Int32(value) : new Double(value);
}

export function zeroLike(value: unknown) {
  if (value instanceof Decimal128) return Decimal128.fromString('0');
  if (value instanceof Long) return Long.ZERO;
  return value instanceof Double ? new Double(0) : new Int32(0);
}

export function combineBits(value: unknown, operations: Record<string, unknown>): unknown {
  let bits = asWhole(value ?? new Int32(0));
  let wide = value instanceof Long;
  for (const [name, operand] of Object.entries(operations)) {
    const mask = asWhole(operand);
    wide ||= operand instanceof Long;
    bits = name === 'and' ? bits & mask : name === 'or' ? bits | mask : bits ^ mask;
  }
  return wide ? Long.fromBigInt(bits) : new Int32(Number(BigInt.asIntN(32, bits)));
}
