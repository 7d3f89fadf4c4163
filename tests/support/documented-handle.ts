import type * as Answers from './documented-answer';
import type * as Handles from '../../lib/http/handle';

// Nothing is faked: every route of every test runs through the real `handle`, and what it answers must then be what the
// document of the API promises. Loaded on first use, for tests that call no route need no document.
jest.mock('@/lib/http/handle', () => {
  const real = jest.requireActual<typeof Handles>('@/lib/http/handle');
  const { expectDocumented } = jest.requireActual<typeof Answers>('./documented-answer');
  const handle: typeof real.handle = (endpoint, ...serve) => {
    const route = real.handle(endpoint, ...serve);
    const documented: typeof route = Object.assign(
      async (...request: Parameters<typeof route>) => {
        const response = await route(...request);
        await expectDocumented(endpoint, response.clone());
        return response;
      },
      { endpoint, isPrepared: route.isPrepared },
    );
    return documented;
  };
  return { ...real, handle };
});
