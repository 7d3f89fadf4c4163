import { Decimal128, Double, Int32, Long, asNumber } from '../documents';
import { MongoError } from '../errors';
import { Rank, rankOf } from '../query/compare';

type Exact = { digits: bigint; scale: number };

/** A double counts for 15 digits, whatever it needs: 2.0 becomes 2.00000000000000. */
const textOf = (value: unknown): string =>
  value instanceof Double ? value.value.toPrecision(15) : String(value instanceof Int32 ? value.value : value);

function toExact(value: unknown): Exact | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(textOf(value));
  if (!parts) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = parts;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length - Number(exponent) };
}

const decimal = ({ digits, scale }: Exact) => Decimal128.fromStringWithRounding(`${digits}E${-scale}`);

function calculateExactly(a: unknown, b: unknown, operator: '+' | '*'): Decimal128 {
  const [x, y] = [toExact(a), toExact(b)];
  // Infinity and NaN have no digits; as doubles they follow the same rules.
  if (!x || !y) return Decimal128.fromString(String(apply(operator, asNumber(a)!, asNumber(b)!)));
  if (operator === '*') return decimal({ digits: x.digits * y.digits, scale: x.scale + y.scale });
  const scale = Math.max(x.scale, y.scale);
  const raise = (number: Exact) => number.digits * 10n ** BigInt(scale - number.scale);
  return decimal({ digits: raise(x) + raise(y), scale });
}

const isWhole = (value: unknown) => value instanceof Int32 || value instanceof Long;
const asWhole = (value: unknown) => (value instanceof Long ? value.toBigInt() : BigInt((value as Int32).value));

function apply<T extends number | bigint>(operator: '+' | '*', a: T, b: T): T {
  const [x, y] = [a as number, b as number];
  return (operator === '+' ? x + y : x * y) as T;
}

/** The result has the wider of both types, as in MongoDB: int, long, double, decimal. */
export function calculate(a: unknown, b: unknown, operator: '+' | '*'): unknown {
  if (a instanceof Decimal128 || b instanceof Decimal128) return calculateExactly(a, b, operator);
  if (!isWhole(a) || !isWhole(b)) return new Double(apply(operator, asNumber(a)!, asNumber(b)!));
  const result = apply(operator, asWhole(a), asWhole(b));
  if (result !== BigInt.asIntN(64, result))
    throw new MongoError('BadValue', 'Failed to apply arithmetic: the result does not fit into 64 bits');
  const fits = result === BigInt.asIntN(32, result) && a instanceof Int32 && b instanceof Int32;
  return fits ? new Int32(Number(result)) : Long.fromBigInt(result);
}

export const zeroLike = (value: unknown) =>
  value instanceof Double
    ? new Double(0)
    : value instanceof Long
      ? Long.ZERO
      : value instanceof Decimal128
        ? Decimal128.fromString('0')
        : new Int32(0);

export const isNumber = (value: unknown) => rankOf(value) === Rank.number;

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
