import { z } from 'zod';

/**
 * What Open Library's records hold of what we read. Anyone may edit them: a field of the wrong kind counts as absent.
 * Reading what was read gives the same again, so that only what is of use need be kept.
 */
const texts = z
  .union([z.array(z.unknown()), z.string().transform((text): unknown[] => [text])])
  .catch([])
  .transform((list) => list.filter((item): item is string => typeof item === 'string' && item !== ''));
const textOrEmpty = z.string().catch('');
const integer = z.int32().nullable().catch(null);
const covers = z.array(z.int().nullable().catch(null)).catch([]);

/** Long texts come as they are, or wrapped with their type. */
const prose = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .catch('')
  .transform((value) => value.replace(/\r\n/g, '\n'));

const Reference = z.union([
  z.string(),
  z.object({ key: z.string() }).transform(({ key }) => key),
  z
    .object({ author: z.union([z.string(), z.object({ key: z.string() }).transform(({ key }) => key)]) })
    .transform(({ author }) => author),
]);
const references = z
  .array(Reference.nullable().catch(null))
  .catch([])
  .transform((keys) => keys.filter((key) => key !== null));

const EditionOfDoc = z.object({
  key: textOrEmpty,
  title: textOrEmpty,
  subtitle: textOrEmpty,
  isbn: texts,
  language: texts,
  publisher: texts,
  cover_i: integer,
});

const EditionDocs = z
  .array(EditionOfDoc.nullable().catch(null))
  .transform((docs) => docs.filter((doc) => doc !== null));

export const SearchDoc = z.object({
  key: z.string().startsWith('/works/'),
  title: textOrEmpty,
  author_name: texts,
  author_key: texts,
  first_publish_year: integer,
  isbn: texts,
  cover_i: integer,
  subject: texts,
  number_of_pages_median: integer,
  publisher: texts,
  language: texts,
  series: texts,
  series_key: z.array(z.string()).catch([]),
  series_name: z.union([z.array(z.string()), z.string().transform((name) => [name])]).catch([]),
  series_position: z.array(z.string()).catch([]),
  edition_count: z.int().catch(1),
  editions: z.union([z.object({ docs: EditionDocs }).transform(({ docs }) => docs), EditionDocs]).catch([]),
});

export const SearchResult = z.object({
  numFound: z.int().min(0),
  docs: z.array(SearchDoc.nullable().catch(null)).transform((docs) => docs.filter((doc) => doc !== null)),
});

const SeriesMembership = z.object({
  series: z.union([z.string(), z.object({ key: z.string() }).transform(({ key }) => key)]),
  position: z.coerce.string().catch(''),
});

export const Work = z.object({
  /** All there is has one: what has none is no record at all, whatever else it says. */
  key: z.string().startsWith('/'),
  title: textOrEmpty,
  subtitle: textOrEmpty,
  authors: references,
  description: prose,
  covers,
  subjects: texts,
  first_publish_date: textOrEmpty,
  publish_date: textOrEmpty,
  isbn_13: texts,
  isbn_10: texts,
  publishers: texts,
  number_of_pages: integer,
  /** Works name the series they are in by key; editions tell it in words. */
  series: z
    .array(SeriesMembership.nullable().catch(null))
    .catch([])
    .transform((list) => list.filter((one) => one !== null)),
});

export const Edition = z.object({
  key: z.string(),
  title: textOrEmpty,
  subtitle: textOrEmpty,
  authors: references,
  works: references,
  description: prose,
  notes: prose,
  covers,
  subjects: texts,
  publish_date: textOrEmpty,
  isbn_13: texts,
  isbn_10: texts,
  publishers: texts,
  number_of_pages: integer,
  languages: references,
  physical_format: textOrEmpty,
  series: texts,
});

export const Author = z.object({
  key: z.string(),
  name: textOrEmpty,
  personal_name: textOrEmpty,
  bio: prose,
  birth_date: textOrEmpty,
  death_date: textOrEmpty,
  photos: covers,
});

const entries = <S extends z.ZodType>(schema: S) =>
  z.object({
    size: z.int().min(0).catch(0),
    entries: z.array(schema.nullable().catch(null as never)).transform((list) => list.filter((one) => one !== null)),
  });

export const Editions = entries(Edition);
export const Works = entries(Work);
export const Series = z.object({ name: textOrEmpty, description: prose });

export type SearchDoc = z.infer<typeof SearchDoc>;
export type SearchResult = z.infer<typeof SearchResult>;
export type Work = z.infer<typeof Work>;
export type Edition = z.infer<typeof Edition>;
export type Author = z.infer<typeof Author>;
