import { z } from 'zod';
import { CATEGORIES } from '@/lib/books/books.schemas';

const STATES = ['completed', 'ongoing'] as const;
const AUTHOR_ROLES = ['author', 'writer', 'artist', 'colourist'] as const;

/** The languages a series can be read in, named as the API names them (`jp`, not `ja`). */
const LANGUAGES = ['fr', 'en', 'jp', 'pl', 'sv', 'it', 'es', 'de', 'no', 'da', 'zh', 'ar', 'fi'] as const;

const name = z.string().trim().min(1);
const year = z.int().min(1800).max(2100);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** `author` does everything; `writer` and `artist` share the work. */
const CatalogueAuthor = z.strictObject({ name, role: z.enum(AUTHOR_ROLES) });

/** One volume. `original` is in the language of the work; `en` is its English title, or another one it is known by. */
const CatalogueTitle = z
  .strictObject({ fr: name.optional(), original: name.optional(), en: name.optional(), year: year.optional() })
  .refine(({ fr, original, en }) => fr ?? original ?? en, 'A volume needs a title');

export const CatalogueEntry = z
  .strictObject({
    /** Permanent: it is the address of the public page. */
    slug,
    /** Addresses it had before: they lead to the new one. */
    formerSlugs: z.array(slug).min(1).optional(),
    /** The French name. */
    name,
    originalName: name.optional(),
    /** Its name in English, where that is another. */
    englishName: name.optional(),
    /** Other names it is looked up by. */
    otherNames: z.array(name).optional(),
    authors: z.array(CatalogueAuthor).min(1),
    category: z.enum(CATEGORIES),
    /** First serial publication for comics and manga, first album where there was none; first book for novels. */
    firstYear: year,
    /** `completed` only when the count is final; `ongoing` says no more than that another volume may come. */
    state: z.enum(STATES),
    /** Absent when the numbering is multiple: such a series has no count. */
    volumes: z.int().min(1).max(999).optional(),
    /** The year, or month, at which state and number of volumes were true. */
    volumesAsOf: z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)
      .optional(),
    /** Numbers that never end or start again: pages say so and give no count. */
    numbering: z.literal('multiple').optional(),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    /** In France. */
    publishers: z.array(name).optional(),
    keywords: z.array(z.string()).min(2),
    description: z.strictObject({ fr: name, en: name }),
    /** Popularity, for ordering only. */
    score: z.int().min(0).max(18_000),
    /** The series it springs from. */
    parent: slug.optional(),
    /** From volume 1 on, without gaps; a series that goes on may name only its first ones. */
    titles: z.array(CatalogueTitle).min(1).optional(),
  })
  .refine((entry) => (entry.volumes === undefined) === (entry.numbering === 'multiple'), {
    error: 'A series has a number of volumes, or multiple numbering',
  })
  .refine(({ englishName, languages }) => !englishName || languages.includes('en'), {
    error: 'A series with an English name can be read in English',
  })
  .refine((entry) => (entry.volumes === undefined) === (entry.volumesAsOf === undefined), {
    error: 'A number of volumes says when it was true',
  });

export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** A series as the API answers it. */
export const Series = z
  .object({
    name: z.string(),
    category: z.enum(CATEGORIES),
    score: z.int(),
    keywords: z.array(z.string()),
    authors: z.array(z.string()),
    variations: z.array(z.string()),
    volumes: z.int(),
    languages: z.array(z.string()),
    description: z.string(),
    first_published: z.int(),
    status: z.enum(STATES),
  })
  .meta({ id: 'Series' });

export type Series = z.infer<typeof Series>;
