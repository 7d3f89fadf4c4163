const ANYWHERE = 'http://localhost';

/** Where to go after signing in: an address of this site, whatever a link asked for. */
export const nextPath = (wanted: unknown, otherwise = '/library'): string => {
  if (typeof wanted !== 'string' || !URL.canParse(wanted, ANYWHERE)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wanted, ANYWHERE);
  // `/.//evil.example` is of this origin, yet its path would leave it.
  if (origin !== ANYWHERE || !wanted.startsWith('/') || pathname.startsWith('//')) return otherwise;
  return pathname + search + hash;
};
