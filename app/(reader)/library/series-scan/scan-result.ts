import type { Route } from 'next';
import { z } from 'zod';

const count = z.coerce.number().int().min(0).max(10_000).catch(0);

/** What the last form of the page did, as its address tells it. */
const ScanResult = z.discriminatedUnion('did', [
  z.object({ did: z.literal('applied'), count, left: count, undo: z.uuid().optional().catch(undefined) }),
  z.object({ did: z.literal('undone'), count, left: count }),
  z.object({ did: z.literal('expired') }),
]);

export type ScanResult = z.output<typeof ScanResult>;

/** Anything else in the address counts as nothing done. */
export const parseScanResult = (query: Record<string, string | string[] | undefined>): ScanResult | null =>
  ScanResult.safeParse(query).data ?? null;

export const scanPath = (result: ScanResult): Route => {
  const told = Object.entries(result).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return `/library/series-scan?${new URLSearchParams(told)}` as Route;
};
