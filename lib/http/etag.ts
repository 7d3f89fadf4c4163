import 'server-only';
import { AppError } from '@/lib/errors';

export const etagOf = (revision: number): string => `"${revision}"`;

const listed = (header: string | null) => header?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/** Whether the caller has this version already. */
export const isKnown = (request: Request, etag: string | null): boolean => {
  const known = listed(request.headers.get('if-none-match'));
  return request.method === 'GET' && etag !== null && Boolean(known?.some((tag) => tag === etag || tag === '*'));
};

/** Refuses, when the caller names the version they saw, to change another. */
export const expectedRevision = (request: Request) => {
  const expected = listed(request.headers.get('if-match'));
  return (revision: number): void => {
    if (!expected || expected.includes('*') || expected.includes(etagOf(revision))) return;
    throw new AppError('precondition_failed', 'Ce livre a changé entre-temps. Relisez-le avant de le modifier.', {
      headers: { etag: etagOf(revision) },
    });
  };
};
