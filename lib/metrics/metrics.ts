import 'server-only';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const create = () => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'booktime_http_request_duration_seconds',
      help: 'Requests, by the pattern of their route; its count is their number.',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    commands: new Histogram({
      name: 'booktime_database_command_duration_seconds',
      help: 'What the database was asked, by command and outcome (succeeded or failed).',
      labelNames: ['command', 'outcome'],
      buckets: [0.0005, 0.001, ...SECONDS],
      registers,
    }),
    openLibraryRequests: new Histogram({
      name: 'booktime_openlibrary_request_duration_seconds',
      help: 'Requests that were sent to Open Library, by outcome (answered, or why there was no usable answer).',
      labelNames: ['outcome'],
      buckets: [...SECONDS, 30],
      registers,
    }),
    openLibraryAnswers: new Counter({
      name: 'booktime_openlibrary_answers_total',
      help: 'Where answers came from: the cache (hit), Open Library (fetched), an old answer in its place (stale), or nowhere (none).',
      labelNames: ['source'],
      registers,
    }),
    breaker: new Gauge({
      name: 'booktime_openlibrary_breaker_open',
      help: '1 while nothing is sent to Open Library because it failed several times in a row.',
      registers,
    }),
    imports: new Counter({
      name: 'booktime_import_books_total',
      help: 'Books that imports brought, by where from and what became of them.',
      labelNames: ['source', 'outcome'],
      registers,
    }),
  };
};

// Each bundle has its own modules; what is counted belongs to the process.
const shared = globalThis as typeof globalThis & { booktimeMetrics?: ReturnType<typeof create> };

/** What the process counts. Labels are fixed words and patterns of routes, never what a reader wrote. */
export const metrics = () => (shared.booktimeMetrics ??= create());
