import 'server-only';
import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { UpstreamError } from './upstream-error';

const isA = (failures: readonly string[]) => (error: Error) =>
  error instanceof UpstreamError && failures.includes(error.failure);

const passing = handleWhen(isA(['network', 'fault']));
const ill = handleWhen(isA(['network', 'fault', 'timeout', 'unreadable']));

const SECOND_TRY_AFTER = 500;
const FAILURES_IN_A_ROW = 5;
const RECOVERY = { initialDelay: 1000, maxDelay: 60_000 };

/**
 * A passing failure is tried once more; after five failed requests in a row nothing is sent for a while that grows, so
 * that nobody waits for what is down. `told` hears when that begins and ends.
 */
export const createResilience = (told: (isOpen: boolean) => void = () => undefined) => {
  const again = retry(passing, { maxAttempts: 1, backoff: new ConstantBackoff(SECOND_TRY_AFTER) });
  const breaker = circuitBreaker(ill, {
    breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
    halfOpenAfter: new ExponentialBackoff(RECOVERY),
  });
  breaker.onStateChange((state) => told(state === CircuitState.Open));
  const policy = wrap(breaker, again);
  return async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    try {
      return await policy.execute(work, signal);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? new UpstreamError('broken', undefined, { cause: error }) : error;
    }
  };
};
