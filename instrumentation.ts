import type { Instrumentation } from 'next';

/** Runs once per server start, in every runtime Next.js uses. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('@/lib/boot')).boot();
}

/** A page or a route failed: the log has the request and the reference that the reader was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs')
    (await import('@/lib/log-request-error')).logRequestError(error, request, context);
};
