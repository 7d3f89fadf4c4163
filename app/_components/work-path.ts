import type { Route } from 'next';

/** The page of a work of Open Library, by its key in either form. */
export const workPath = (key: string) => `/works/${key.slice(key.lastIndexOf('/') + 1)}` as Route;
