import 'server-only';
import type { Readable } from 'node:stream';
import { eachKept } from '@/lib/accounts/account-file.service';
import { formatterOf } from '@/lib/i18n/formatter';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { writeCsv } from './csv';
import * as endpoints from './exports.endpoints';
import { GOODREADS_COLUMNS } from './goodreads-csv';
import { STORYGRAPH_COLUMNS } from './storygraph-csv';
import { tableColumns, type TableWords } from './table-csv';

const OFFERS = {
  archive: endpoints.exportArchive,
  goodreads: endpoints.exportGoodreads,
  storygraph: endpoints.exportStoryGraph,
  table: endpoints.exportTable,
};

/** What there is to download, for programs. */
export const listOffers = () =>
  Object.entries(OFFERS).map(([id, { path, media, summary }]) => ({ id, path, media, about: summary }));

const books = (userId: string) => eachKept(userId, 'books');

export const writeGoodreads = (userId: string): Readable => writeCsv(books(userId), GOODREADS_COLUMNS);

export const writeStoryGraph = (userId: string): Readable => writeCsv(books(userId), STORYGRAPH_COLUMNS);

const tableWords = async (locale: Locale): Promise<TableWords> => {
  const [t, categories, statuses, formats] = await Promise.all([
    getTranslations('exports', locale),
    getTranslations('category', locale),
    getTranslations('status', locale),
    getTranslations('history.format', locale),
  ]);
  const format = formatterOf(locale, LOCALES[locale].timeZone);
  return {
    column: (name) => t(`columns.${name}`),
    category: (category) => categories(category),
    status: (status) => statuses(status),
    format: (name) => formats(name),
    ownership: (ownership) => t(`ownerships.${ownership}`),
    decimal: (value) => format.number(value),
    yes: t('yes'),
    unknownAuthor: t('unknownAuthor'),
  };
};

/** What the spreadsheets of a country take for the end of a cell: where the comma is in numbers, it cannot be. */
const SEPARATORS = { fr: ';', en: ',' } as const satisfies Record<Locale, string>;

/** For people: in words, with the separator of their country, and with nothing that a spreadsheet would calculate. */
export const writeTable = async (userId: string, locale: Locale): Promise<Readable> =>
  writeCsv(books(userId), tableColumns(await tableWords(locale)), {
    bom: true,
    delimiter: SEPARATORS[locale],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
