import { startStandIn } from '../../openlibrary/stand-in';
import { startBooktime } from './booktime';
import type { Visit } from './visit';

const COVERS = 'https://covers.invalid';

/** BOOKTIME with an Open Library of its own beside it, whose covers cannot be had. */
export const startBesideOpenLibrary = async () => {
  const openLibrary = await startStandIn();
  const booktime = await startBooktime({
    OPENLIBRARY_URL: openLibrary.url,
    OPENLIBRARY_COVERS_URL: COVERS,
    OPENLIBRARY_CONTACT: 'tests@booktime.invalid',
  });
  const remove = async () => {
    await booktime.remove();
    await openLibrary.close();
  };
  return { booktime, openLibrary, remove };
};

/** The browser says that a cover could not be had; the drawn one stays. */
export const expectCovers = ({ expectComplaint }: Pick<Visit, 'expectComplaint'>) =>
  expectComplaint(/covers\.invalid|ERR_FAILED/);
