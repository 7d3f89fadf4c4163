import { asNumber } from '../documents';
import { Rank, bytesOf, rankOf } from './compare';

const BITS: Record<string, (value: bigint, mask: bigint) => boolean> = {
  $bitsAllSet: (value, mask) => (value & mask) === mask,
  $bitsAllClear: (value, mask) => (value & mask) === 0n,
  $bitsAnySet: (value, mask) => (value & mask) !== 0n,
  $bitsAnyClear: (value, mask) => (value & mask) !== mask,
};

export const isBits = (name: string) => name in BITS;

export function bitsTest(name: string, operand: unknown): (value: unknown) => boolean {
  const mask = bitMask(operand);
  return (value) => {
    const number = asBits(value);
    return number !== undefined && BITS[name]!(number, mask);
  };
}

const bitMask = (operand: unknown) =>
  Array.isArray(operand)
    ? operand.reduce<bigint>((mask, bit) => mask | (1n << BigInt(asNumber(bit)!)), 0n)
    : (asBits(operand) ?? 0n);

function asBits(value: unknown): bigint | undefined {
  const number = asNumber(value);
  if (number !== undefined) return Number.isInteger(number) ? BigInt(number) : undefined;
  if (rankOf(value) !== Rank.binary) return undefined;
  return bytesOf(value).reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}
