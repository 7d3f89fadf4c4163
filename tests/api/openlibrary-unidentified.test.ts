import { GET as search } from '@/app/api/openlibrary/search/route';
import { freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { aReader, answer } from '../support/request';

const openLibrary = withStandIn({ contact: '' });

it('sends one request a second, after a burst of five, when nobody can be reached', async () => {
  const reader = await aReader();
  await freshStart();
  const find = (i: number) => answer(search(reader.ask(`/api/openlibrary/search?q=inconnu+${i}`)));
  const results = await Promise.all(Array.from({ length: 30 }, (_, i) => find(i)));
  const served = results.filter(({ status }) => status === 200).length;
  expect(served).toBeGreaterThanOrEqual(8);
  expect(served).toBeLessThanOrEqual(16);
  const times = openLibrary().asked.map(({ at }) => at);
  expect(times).toHaveLength(served);
  expect(times.at(-1)! - times[0]!).toBeGreaterThan((served - 5 - 1) * 1000);
  expect(openLibrary().asked[0]!.userAgent).toMatch(/^BookTime\/[\d.]+ \(\+https:\/\/books\.invalid\)$/);
}, 30_000);
