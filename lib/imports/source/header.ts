import { readDate } from '../fields/dates';
import { readIsbn } from '../fields/identifiers';

const NUMBER = /^-?\d+([.,]\d+)?$/;

const isIsbn = (cell: string) => readIsbn(cell) !== null;
const isValue = (cell: string) => isIsbn(cell) || NUMBER.test(cell) || Boolean(readDate(cell));

/** Whether what should name the columns is a record already: a name is no ISBN, date or number; nothing but ISBNs is a list. */
export const isData = (header: readonly string[]): boolean =>
  header.length > 2 && header.some(isValue) && !header.every(isIsbn);
