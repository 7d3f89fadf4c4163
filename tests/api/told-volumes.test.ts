import mongoose from 'mongoose';
import { GET as missing } from '@/app/api/openlibrary/missing-volumes/route';
import { freshPace, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { gridsOf } from '../support/grids';
import { aReader, answer } from '../support/request';

const openLibrary = withStandIn();

beforeAll(async () => {
  await aReader();
  await freshStart();
});
beforeEach(freshPace);

type Volume = { number: number; from: string; title: string; year: number | null };

/** A saga that no catalogue knows, with a hole at volume 2 that somebody had looked up; `title` is what was answered. */
const setup = async (saga: string, title: string) => {
  const reader = await aReader();
  for (const volume_number of [1, 3])
    await booksOf(reader).add({ title: 'T', author: 'Personne', saga, volume_number });
  const answers = mongoose.connection.collection('openlibrary_answers');
  const before = await answers.distinct('key');
  const grid = async (): Promise<Volume[]> => (await gridsOf(reader).saga(saga)).body.volumes;
  const lookUp = async () => {
    await answer(missing(reader.ask(`/api/openlibrary/missing-volumes?saga=${encodeURIComponent(saga)}`)));
    const body = JSON.stringify({ numFound: 1, docs: [{ key: '/works/OL1W', title, first_publish_year: 1987 }] });
    const { modifiedCount } = await answers.updateMany({ key: { $nin: before } }, { $set: { body } });
    expect(modifiedCount).toBe(1);
  };
  return { grid, lookUp };
};

it('a hole is only a hole until Open Library was asked about it; then it bears what it said', async () => {
  const { grid, lookUp } = await setup(
    'Les Arpenteurs de Nulle-Part',
    'Les Arpenteurs de Nulle-Part, tome 2 : le retour',
  );
  expect((await grid()).map(({ from }) => from)).toEqual(['library', 'hole', 'library']);
  await lookUp();
  const asked = openLibrary().asked.length;
  const [, second] = await grid();
  expect(second).toMatchObject({
    number: 2,
    from: 'openlibrary',
    title: 'Les Arpenteurs de Nulle-Part, tome 2 : le retour',
    year: 1987,
  });
  expect(openLibrary().asked).toHaveLength(asked);
});

it('a hole stays one when what Open Library answered is another volume', async () => {
  const { grid, lookUp } = await setup('Les Guetteurs du Soir Perdu', 'Les Guetteurs du Soir Perdu, tome 7');
  await lookUp();
  expect((await grid())[1]).toMatchObject({ from: 'hole', title: '', year: null });
});
