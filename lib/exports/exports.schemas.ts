import { z } from 'zod';

export const ExportedFile = z.instanceof(ReadableStream);

export const ArchiveQuery = z.object({
  covers: z
    .enum(['true', 'false'])
    .default('false')
    .meta({
      description:
        '`true`: with the pictures of the covers that Open Library has, which come at the pace it allows: a second or a third of one for each.',
      examples: ['false'],
    }),
});

export const TableQuery = z.object({
  lang: z
    .enum(['fr', 'en'])
    .optional()
    .meta({
      description:
        'The language of headings and words, and with it the separator that spreadsheets of that language expect: a semicolon in French, a comma in English. Without it, the language of the account, else the one the browser asks for.',
      examples: ['fr'],
    }),
});

/** A JSON Schema document. */
export const JsonSchemaDocument = z
  .record(z.string(), z.unknown())
  .meta({ id: 'JsonSchemaDocument', examples: [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }] });

const OFFER = { id: 'archive', path: '/api/exports/archive', media: 'application/zip' };

/** What there is to download, and where. */
export const ExportOffers = z
  .array(z.object({ id: z.string(), path: z.string(), media: z.string(), about: z.string() }))
  .meta({ id: 'ExportOffers', examples: [[{ ...OFFER, about: 'Everything, in one archive' }]] });
