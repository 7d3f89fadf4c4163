import { z } from 'zod';
import { Archive } from './archive.schemas';

type JsonSchema = { [key: string]: unknown };

const ABOUT = {
  $id: 'urn:booktime:archive:1',
  title: 'The archive of a BOOKTIME library',
  description:
    'What the files of an archive hold, by their names. An .ndjson file has one JSON value on each line, and stands here as the list of them. Keys may be added: do not refuse what you do not know.',
};

/** The archive as JSON Schema. Keys may come with time, so that none is refused. */
export const archiveSchema = (): JsonSchema => {
  const { $schema, ...written } = z.toJSONSchema(Archive, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, ...ABOUT, ...written };
};
