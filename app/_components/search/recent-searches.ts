const MOST = 6;

const keyOf = (readerId: string) => `booktime_searches_${readerId}`;

/** What a reader searched last on this device, the newest first. */
export const recentSearches = (readerId: string): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(readerId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((search) => typeof search === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
};

// A browser may keep nothing, or have no room left: a search goes on without being remembered.
const keep = (readerId: string, searches: string[]) => {
  try {
    localStorage.setItem(keyOf(readerId), JSON.stringify(searches));
  } catch {
    return;
  }
};

export const rememberSearch = (readerId: string, typed: string) => {
  const words = typed.trim().slice(0, 200);
  const others = recentSearches(readerId).filter((search) => search.toLowerCase() !== words.toLowerCase());
  if (words) keep(readerId, [words, ...others].slice(0, MOST));
};

export const forgetSearches = (readerId: string) => {
  try {
    localStorage.removeItem(keyOf(readerId));
  } catch {
    return;
  }
};
