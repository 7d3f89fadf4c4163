import { POST as importWork } from '@/app/api/openlibrary/import/route';
import { freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { KNOWN } from '../support/known-works';
import { aReader, answer } from '../support/request';
import { sagasOf } from '../support/sagas';

withStandIn();

const SAGA = 'Harry Potter';
const TIMES = 50;

const aCollector = async () => {
  const reader = await aReader();
  await booksOf(reader).addVolume(SAGA, 1);
  const bring = (volume_number: number) => {
    const body = { ol_key: KNOWN.work, saga: SAGA, volume_number };
    return answer(importWork(reader.ask('/api/openlibrary/import', { method: 'POST', body })));
  };
  const complete = () => sagasOf(reader).autoComplete(SAGA, { target_volume: 2 });
  const volumes = async () =>
    (await sagasOf(reader).books(SAGA)).body.map(({ volume_number }: { volume_number: number }) => volume_number);
  return { bring, complete, volumes };
};

beforeAll(async () => {
  await aReader();
  await freshStart();
  // Open Library has nothing more to say of it afterwards: nobody waits for it.
  await (await aCollector()).bring(2);
});

it('a volume that is brought while its saga is completed, fifty times each at once, is in the library once', async () => {
  const { bring, complete, volumes } = await aCollector();
  await Promise.all(Array.from({ length: TIMES }, () => [bring(2), complete()]).flat());
  expect(await volumes()).toEqual([1, 2]);
});

it('one that is brought after the saga was completed is refused as a book that is there; the next one is not', async () => {
  const { bring, complete, volumes } = await aCollector();
  await complete();
  expect((await bring(2)).status).toBe(409);
  expect((await bring(3)).status).toBe(200);
  expect(await volumes()).toEqual([1, 2, 3]);
});
