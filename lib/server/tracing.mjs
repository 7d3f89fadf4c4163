import { currentRequest } from './current-request.mjs';

const SHARED = Symbol.for('booktime.tracing');

/** What a span may say. The rest holds paths, queries and messages, and those hold names and titles. */
const TOLD = new Set([
  'http.method',
  'http.route',
  'http.status_code',
  'next.route',
  'next.span_type',
  'booktime.request_id',
  'db.system.name',
  'db.operation.name',
  'server.address',
  'error.type',
  'exception.type',
]);

const keepTold = (attributes = {}) => {
  for (const name of Object.keys(attributes)) if (!TOLD.has(name)) delete attributes[name];
};

/** Notes on each span the request it belongs to, and leaves out what speaks of people before it is sent. */
const withoutPeople = (next) => ({
  onStart(span, context) {
    const id = currentRequest.getStore();
    if (id) span.setAttribute('booktime.request_id', id);
    next.onStart(span, context);
  },
  onEnd(span) {
    keepTold(span.attributes);
    for (const { attributes } of span.events) keepTold(attributes);
    if (span.status.message) delete span.status.message;
    next.onEnd(span);
  },
  forceFlush: () => next.forceFlush(),
  shutdown: () => next.shutdown(),
});

const load = () =>
  Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);

/** A span of ours, in the form that `lib/tracing/span.ts` uses. */
const beginner = ({ trace, SpanKind, SpanStatusCode }) => {
  const tracer = trace.getTracer('booktime');
  return (name, attributes) => {
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
    return (failure) => {
      if (failure) span.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  };
};

/**
 * Sends traces to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, and returns how to stop. Without it nothing is
 * loaded, and nothing is done for any request.
 */
export const startTracing = async (settings) => {
  if (!settings.OTEL_EXPORTER_OTLP_ENDPOINT) return () => undefined;
  new URL(settings.OTEL_EXPORTER_OTLP_ENDPOINT);
  // The spans of Next.js for `fetch` are named after the whole address; ours are not.
  settings.NEXT_OTEL_FETCH_DISABLED = '1';
  const [api, { BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] = await load();
  const service = { 'service.name': settings.OTEL_SERVICE_NAME || 'booktime' };
  const provider = new NodeTracerProvider({
    resource: resources.defaultResource().merge(resources.resourceFromAttributes(service)),
    spanProcessors: [withoutPeople(new BatchSpanProcessor(new OTLPTraceExporter()))],
  });
  provider.register();
  globalThis[SHARED] = { begin: beginner(api), activeSpan: () => api.trace.getActiveSpan() };
  return () => provider.shutdown().catch(() => undefined);
};

/** The trace of what runs now, as a log line names it. */
export const currentTrace = () => {
  const span = globalThis[SHARED]?.activeSpan();
  return span && { trace_id: span.spanContext().traceId };
};
