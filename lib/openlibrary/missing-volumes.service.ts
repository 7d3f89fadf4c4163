import 'server-only';
import { selectBooks } from '@/lib/books/books.service';
import { AppError } from '@/lib/errors';
import { gaps, nextVolume, volumesOf } from '@/lib/sagas/volumes';
import { search, TIMEOUT } from './catalogue';
import { degradedIf, gather } from './degraded';
import { toFoundBook } from './items';
import { volumeSearch } from './volume-search';

const MOST_LOOKED_UP = 5;

const findVolume = async (saga: string, author: string, volume_number: number) => {
  const { docs } = await search({ ...volumeSearch(saga, author, volume_number), timeout: TIMEOUT.part });
  return docs.slice(0, 1).map((doc) => ({ ...toFoundBook(doc), volume_number }));
};

/** The gaps between the lowest and the highest volume that a reader owns of a saga; the first ones are looked up. */
export const findMissingVolumes = async (userId: string, saga: string) => {
  if (!saga.trim()) throw new AppError('bad_request', 'Indiquez une saga');
  const [first, ...others] = await selectBooks(userId, { saga });
  if (!first) throw new AppError('not_found', 'Saga introuvable dans votre bibliothèque');
  const present_volumes = volumesOf([first, ...others]);
  const numbered = present_volumes.filter((volume) => volume >= 1);
  const missing_volumes = gaps(numbered, numbered[0] ?? 1, numbered.at(-1) ?? 0);
  const wanted = missing_volumes.slice(0, MOST_LOOKED_UP);
  const { values, failed } = await gather(wanted.map((volume) => findVolume(saga, first.author, volume)));
  return {
    saga,
    present_volumes,
    missing_volumes,
    next_volume: nextVolume([first, ...others]),
    suggestions: values.flat(),
    ...degradedIf(failed),
  };
};
