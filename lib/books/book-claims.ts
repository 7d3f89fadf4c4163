import { fold } from '@/lib/text/fold';
import type { BookFields } from './books.records';
import { sameIsbn } from './isbn';

/** What a reader has once, whatever adds it: a unique index decides between two that come at the same moment. */
export const claimOfVolume = ({ saga, volume_number }: BookFields) => `${fold(saga)}\n${volume_number}`;

/** A volume of a saga is claimed as such, whoever adds it. Else volumes of one work are works of their own: each has its number. */
export const claimsOfWork = (fields: BookFields) => {
  const { ol_key, saga, volume_number, isbn } = fields;
  const isVolume = saga !== '' && volume_number !== null;
  const edition = sameIsbn(isbn);
  return {
    volume_claim: isVolume ? claimOfVolume(fields) : `${ol_key}\n${volume_number ?? ''}`,
    ...(edition && { isbn_claim: edition }),
  };
};
