import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Gauge, type Registry } from 'prom-client';
import { isReachable } from '@/lib/db/connect';
import { env } from '@/lib/env';
import { budget } from '@/lib/openlibrary/budget.service';
import { metrics } from './metrics';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether the request shows the token of METRICS_TOKEN; `undefined` when the site shows its figures to nobody. */
export const mayScrape = (request: Request): boolean | undefined => {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return undefined;
  const given = request.headers.get('authorization') ?? '';
  return timingSafeEqual(digest(given), digest(`Bearer ${METRICS_TOKEN}`));
};

const gauge = (registry: Registry, name: string, help: string): Gauge =>
  (registry.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help, registers: [registry] });

/** Everything that is counted, and what is looked at when it is asked for, as Prometheus reads it. */
export const exposition = async (): Promise<{ body: string; type: string }> => {
  const { registry } = metrics();
  const up = await isReachable();
  gauge(registry, 'booktime_database_up', '1 when the database answered within two seconds.').set(up ? 1 : 0);
  const turns = gauge(registry, 'booktime_openlibrary_turns', 'Requests that may leave for Open Library at once.');
  const pause = gauge(
    registry,
    'booktime_openlibrary_pause_seconds',
    'How much longer nothing is sent to Open Library, because it asked for a pause.',
  );
  // The site's allowance is kept in the database: without it there is nothing to tell, and nothing may leave.
  const left = up ? await budget() : { turns: 0, pauseSeconds: 0 };
  turns.set(left.turns);
  pause.set(left.pauseSeconds);
  return { body: await registry.metrics(), type: registry.contentType };
};
