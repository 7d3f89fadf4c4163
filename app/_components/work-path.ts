import type { Route } from 'next';

/** The page of a work of Open Library, by its key in either form, and of the edition with an ISBN if one is meant. */
export const workPath = (key: string, isbn = '') =>
  `/works/${key.slice(key.lastIndexOf('/') + 1)}${isbn && `?isbn=${isbn}`}` as Route;
