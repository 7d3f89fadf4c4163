import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { FLASH_COOKIE } from './flash-cookie';

const TITLE_LIMIT = 120;

const Flash = z.object({
  kind: z.enum([
    'added',
    'changed',
    'removed',
    'restored',
    'gone',
    'owned',
    'unreachable',
    'ignored',
    'proposed',
    'refused',
    'lent',
    'returned',
    'bought',
    'undone',
    'enriched',
    'complete',
    'enrichUnknown',
    'enrichAway',
  ]),
  bookId: z.string(),
  title: z.string(),
});

/** What a form has just done, told on the page it leads to. */
export type Flash = z.infer<typeof Flash>;

export const leaveFlash = async ({ kind, bookId, title }: Flash) => {
  const told = [...title].slice(0, TITLE_LIMIT).join('');
  // Without script nobody takes the cookie away: it must not live to tell the same thing twice.
  const options = { path: '/', maxAge: 10, sameSite: 'lax' } as const;
  (await cookies()).set(FLASH_COOKIE, JSON.stringify({ kind, bookId, title: told }), options);
};

export const findFlash = async (): Promise<Flash | null> => {
  const left = (await cookies()).get(FLASH_COOKIE)?.value;
  if (!left) return null;
  try {
    return Flash.parse(JSON.parse(left));
  } catch {
    return null;
  }
};
