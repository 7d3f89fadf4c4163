import type { Route } from 'next';
import { z } from 'zod';
import type { LibraryQuery } from './library-query';
import { saidOf } from './library-query';

const count = z.coerce.number().int().min(0).max(10_000).catch(0);

/** What the form of ticked books did, as the address tells it who has no script. */
const BulkResult = z.discriminatedUnion('did', [
  z.object({ did: z.literal('changed'), count, undo: z.uuid().optional().catch(undefined) }),
  z.object({ did: z.literal('undone'), count }),
  z.object({ did: z.literal('refused') }),
  z.object({ did: z.literal('expired') }),
]);

export type BulkResult = z.output<typeof BulkResult>;

/** Anything else in the address counts as nothing done. */
export const parseBulkResult = (search: Record<string, unknown>): BulkResult | null =>
  BulkResult.safeParse(search).data ?? null;

export const resultPath = (query: LibraryQuery, result: BulkResult): Route => {
  const told = Object.entries(result).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return `/library?${new URLSearchParams([...saidOf(query), ...told])}` as Route;
};
