import { z } from 'zod';

/** What a reader asks on the page of a saga. */
export type SagaChange =
  | { kind: 'readTo'; volume: number }
  | { kind: 'set'; volumes: number[]; owned?: boolean; read?: boolean }
  | { kind: 'undo'; token: string };

const HIGHEST = 2000;

const said = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

const number = z.string().trim().min(1).transform(Number).pipe(z.number().min(0).max(HIGHEST));

const Form = z.union([
  z
    .object({ read_to: number.pipe(z.int().min(1)) })
    .transform(({ read_to: volume }) => ({ kind: 'readTo' as const, volume })),
  z
    .object({
      volumes: z
        .string()
        .transform((list) => list.split(','))
        .pipe(z.array(number).min(1)),
      owned: said,
      read: said,
    })
    .refine(({ owned, read }) => owned !== undefined || read !== undefined)
    .transform((change) => ({ kind: 'set' as const, ...change })),
]);

/** What a form of the page asks, in a browser or on the server; null for what no form of it says. */
export const sagaChangeOf = (form: FormData): Exclude<SagaChange, { kind: 'undo' }> | null =>
  Form.safeParse(Object.fromEntries(form)).data ?? null;
