import { z } from 'zod';

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A length of time as a setting says it, in milliseconds: `30m`, `12h`, `1d`. */
export const Duration = z
  .string()
  .regex(/^[1-9]\d{0,4}[mhd]$/, 'must be a number of minutes, hours or days: 30m, 12h, 1d')
  .transform((text) => Number(text.slice(0, -1)) * UNITS[text.at(-1) as keyof typeof UNITS]);
