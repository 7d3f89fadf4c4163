import type { ImportedRow } from './imported-row.schemas';
import { parseTitle } from '@/lib/series/recognition/parse-title';
import { coversOf, labelOf, numberOf, type Volume } from '@/lib/series/recognition/volume';
import { volumeTitle } from '@/lib/sagas/complete-saga';

type Place = Partial<Pick<ImportedRow, 'title' | 'full_title' | 'saga' | 'volume_number' | 'volume_label' | 'covers'>> &
  Partial<Pick<ImportedRow, 'more_series'>>;

const placeOf = (saga: string, volume: Volume): Place => {
  const [number, covers] = [numberOf(volume), coversOf(volume)];
  const isPart = volume.kind === 'single' && volume.part !== null;
  return {
    saga,
    ...(number !== null && { volume_number: number }),
    ...((number === null || isPart) && { volume_label: labelOf(volume) }),
    ...(covers.length && { covers }),
  };
};

/** A volume as a column of its own tells it: `8.0`, `HS`, `1-3`; what is none of these stays as it is written. */
const placeIn = (saga: string, volume: string): Place => {
  const [read] = volume ? parseTitle(`(S, #${volume})`).memberships : [];
  if (read) return placeOf(saga, read.volume);
  return volume ? { saga, volume_label: volume } : { saga };
};

const untitled = ({ saga, volume_number }: Place): string | undefined => {
  if (saga === undefined || volume_number === undefined) return saga;
  return volume_number === null ? saga : volumeTitle(saga, volume_number);
};

/** The title that a row gives without its series, and the place in the series that it tells. */
const placeByTitle = (written: string): Place => {
  const { title, memberships, sure } = parseTitle(written);
  const [first, ...others] = memberships;
  if (!first || !sure) return { title: written };
  const more_series = others.map(({ name, volume }) => ({ saga: name, volume_label: labelOf(volume) }));
  return {
    title: title || written,
    ...(title && { full_title: written }),
    ...placeOf(first.name, first.volume),
    ...(more_series.length && { more_series }),
  };
};

/** Title, saga and volume: as columns of their own tell them, or else as the title does. */
export const placeInSeries = (title: string | undefined, saga: string | undefined, volume: string): Place => {
  if (!saga) return title ? placeByTitle(title) : {};
  const place = placeIn(saga, volume);
  return { ...place, title: title || untitled(place) };
};
