import 'server-only';

type End = (failure?: string) => void;
type Tracing = { begin(name: string, attributes: Record<string, string>): End };

// Put there by `lib/server/tracing.mjs` when traces are sent anywhere: the application loads nothing of it itself.
const SHARED = Symbol.for('booktime.tracing');
const shared = globalThis as { [SHARED]?: Tracing };

export const isTracing = (): boolean => shared[SHARED] !== undefined;

/** Begins a span and returns how to end it; nothing at all while no traces are sent. Never a name, a title or a query. */
export const beginSpan = (name: string, attributes: Record<string, string>): End | undefined =>
  shared[SHARED]?.begin(name, attributes);
