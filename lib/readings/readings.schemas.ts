import { z } from 'zod';

export const OUTCOMES = ['finished', 'abandoned', 'paused', 'ongoing'] as const;

const SHAPE = /^\d{4}(-\d{2}){0,2}$/;

const isPartialDate = (value: string) => {
  if (!SHAPE.test(value)) return false;
  const day = `${value}-01-01`.slice(0, 10);
  // 30 February is taken for a day of March.
  return new Date(`${day}T00:00:00.000Z`).getUTCDate() === Number(day.slice(8));
};

/** A date as well as it is known. */
export const PartialDate = z
  .string()
  .trim()
  .refine(isPartialDate, 'Must be a day (2024-05-03), a month (2024-05) or a year (2024)')
  .meta({
    id: 'PartialDate',
    description: 'A day, a month or a year: as much of a date as is known.',
    pattern: SHAPE.source,
    examples: ['2024-05'],
  });

const FINISHED = { started: '2024-04', finished: '2024-05-03', outcome: 'finished', pages: 48 } as const;

/** One time a book was read. `pages` is how far; a date that is not known is null. */
export const Reading = z
  .object({
    started: PartialDate.nullable(),
    finished: PartialDate.nullable(),
    outcome: z.enum(OUTCOMES),
    pages: z.int().min(0).nullable(),
  })
  .meta({ id: 'Reading', examples: [FINISHED] });

const doesEndBeforeItBegins = (started: string | null, finished: string | null) => {
  if (started === null || finished === null) return false;
  const known = Math.min(started.length, finished.length);
  return finished.slice(0, known) < started.slice(0, known);
};

/** A reading as it is written: without an outcome it is finished when it says when, and going on when it does not. */
export const NewReading = z
  .object({
    started: PartialDate.nullish().transform((value) => value ?? null),
    finished: PartialDate.nullish().transform((value) => value ?? null),
    outcome: z.enum(OUTCOMES).nullish(),
    pages: z
      .int32()
      .min(0)
      .nullish()
      .transform((value) => value ?? null),
  })
  .transform(({ outcome, ...reading }) => ({
    ...reading,
    outcome: outcome ?? (reading.finished === null ? ('ongoing' as const) : ('finished' as const)),
  }))
  .superRefine(({ started, finished, outcome }, context) => {
    const report = (message: string) => context.addIssue({ code: 'custom', path: ['finished'], message });
    if (doesEndBeforeItBegins(started, finished)) report('Must not be before started');
    if (finished !== null && (outcome === 'ongoing' || outcome === 'paused'))
      report('Must be empty while the reading is not over');
  })
  .meta({ id: 'NewReading', examples: [FINISHED] });

/** A reading that is over, told of afterwards. */
export const PastReading = z
  .object({
    started: PartialDate.nullish().transform((value) => value ?? null),
    finished: PartialDate.nullish()
      .transform((value) => value ?? null)
      .meta({ description: 'When it was finished or given up, as well as that is known.' }),
    outcome: z
      .enum(['finished', 'abandoned'])
      .nullish()
      .transform((value) => value ?? 'finished'),
  })
  .superRefine(({ started, finished }, context) => {
    if (doesEndBeforeItBegins(started, finished))
      context.addIssue({ code: 'custom', path: ['finished'], message: 'Must not be before started' });
  })
  .meta({ id: 'PastReading', examples: [{ finished: '2019' }] });

export const MOST_READINGS = 200;

/** All readings of a book, the current one last. */
export const NewReadings = z
  .array(NewReading)
  .max(MOST_READINGS)
  .superRefine((readings, context) => {
    readings.slice(0, -1).forEach(({ outcome }, i) => {
      if (outcome === 'ongoing')
        context.addIssue({ code: 'custom', path: [i, 'outcome'], message: 'Only the last reading can be ongoing' });
    });
  });

export type Outcome = (typeof OUTCOMES)[number];
export type PastReading = z.output<typeof PastReading>;
export type Reading = z.infer<typeof Reading>;
