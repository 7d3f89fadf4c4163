import 'server-only';
import { env } from '@/lib/env';
import manifest from '@/package.json';

/** Open Library's policy asks for the name of the application and a way to reach who runs it. */
export const userAgent = (): string => {
  const { PUBLIC_URL, OPENLIBRARY_CONTACT } = env();
  const about = [PUBLIC_URL && `+${PUBLIC_URL}`, OPENLIBRARY_CONTACT && `contact: ${OPENLIBRARY_CONTACT}`];
  const told = about.filter(Boolean).join('; ');
  // A header carries Latin-1 only.
  return `BookTime/${manifest.version}${told && ` (${told})`}`.replace(/[^\x20-\x7e]/g, '');
};

const BURST = 5;

/** How far apart requests are, in milliseconds, and how many may leave at once after a calm. */
export const allowance = () => ({ interval: env().OPENLIBRARY_CONTACT ? 1000 / 3 : 1000, burst: BURST });
