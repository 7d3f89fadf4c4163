import { z } from 'zod';
import { NewReadings, PartialDate, Reading } from '@/lib/readings/readings.schemas';
import { text } from '@/lib/text/text.schemas';
import { FORMATS, OWNERSHIPS, ROLES } from './book-choices.schemas';

/** Of one book. */
export const MOST_TAGS = 100;
const MOST = { quotes: 200, contributors: 50, covers: 2000 };

export const tag = text(100, 1);

const volume = z.number().min(0).max(10_000);
const page = z.int32().min(0).nullable();

const Quote = z.object({ text: z.string(), page: z.int().nullable() });
const Contributor = z.object({ name: z.string(), role: z.enum(ROLES) });

const ownership = z.enum(OWNERSHIPS).meta({
  id: 'Ownership',
  description: 'Whether the reader has the copy: `none` is a book read without having it, or one that is gone.',
});
const covers = 'The numbers of the volumes that an omnibus contains; it stands for each of them.';
const volumeLabel = 'What is printed in place of a number: `0.5`, `HS`, `1-3`.';
const lentTo = 'Who has the book now; empty when it is at home.';
const readings =
  'Every time the book was read, the current one last. `status`, `date_started`, `date_completed` and `current_page` follow from it.';

/** What became of a copy and what its reader keeps with it, beside what the book is. */
export const bookLife = {
  ownership,
  acquired: PartialDate.nullable().meta({ description: 'Since when the reader has it, as well as it is known.' }),
  lent_to: z.string().meta({ description: lentTo }),
  lent_since: PartialDate.nullable(),
  readings: z.array(Reading).meta({ description: readings }),
  tags: z.array(z.string()),
  notes: z.string().meta({ description: 'For the reader alone.' }),
  quotes: z.array(Quote),
  format: z.enum(FORMATS).nullable(),
  language: z.string(),
  contributors: z.array(Contributor),
  volume_label: z.string().meta({ description: volumeLabel }),
  covers: z.array(z.number()).meta({ description: covers }),
  private: z.boolean().meta({ description: 'Never shown to anybody else.' }),
};

const distinct = (words: string[]) => [...new Set(words)];
const ascending = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** The same as they are written; null clears one, and stands for its default. */
const written = {
  ownership,
  acquired: PartialDate.nullable(),
  lent_to: text(200),
  lent_since: PartialDate.nullable(),
  readings: NewReadings,
  tags: z.array(tag).max(MOST_TAGS).transform(distinct),
  notes: text(20_000),
  quotes: z
    .array(z.object({ text: text(5000, 1), page: page.nullish().transform((value) => value ?? null) }))
    .max(MOST.quotes),
  format: z.enum(FORMATS).nullable(),
  language: text(35),
  contributors: z.array(z.object({ name: text(500, 1), role: z.enum(ROLES) })).max(MOST.contributors),
  volume_label: text(50),
  covers: z.array(volume).max(MOST.covers).transform(ascending),
  private: z.boolean(),
};

/** What a book is when nothing was said of it. */
export const UNTOLD: { [K in keyof typeof written]: z.output<(typeof written)[K]> } = {
  ownership: 'owned',
  acquired: null,
  lent_to: '',
  lent_since: null,
  readings: [],
  tags: [],
  notes: '',
  quotes: [],
  format: null,
  language: '',
  contributors: [],
  volume_label: '',
  covers: [],
  private: false,
};

const orUntold = <S extends z.ZodType>(schema: S, value: z.output<S>) =>
  schema.nullish().transform((given) => (given ?? value) as z.output<S>);
const cleared = <S extends z.ZodType>(schema: S, value: z.output<S>) =>
  schema.nullable().transform((given) => (given ?? value) as z.output<S>);

export const newBookLife = {
  ownership: orUntold(written.ownership, UNTOLD.ownership),
  acquired: orUntold(written.acquired, UNTOLD.acquired),
  lent_to: orUntold(written.lent_to, UNTOLD.lent_to),
  lent_since: orUntold(written.lent_since, UNTOLD.lent_since),
  readings: orUntold(written.readings, UNTOLD.readings),
  tags: orUntold(written.tags, UNTOLD.tags),
  notes: orUntold(written.notes, UNTOLD.notes),
  quotes: orUntold(written.quotes, UNTOLD.quotes),
  format: orUntold(written.format, UNTOLD.format),
  language: orUntold(written.language, UNTOLD.language),
  contributors: orUntold(written.contributors, UNTOLD.contributors),
  volume_label: orUntold(written.volume_label, UNTOLD.volume_label),
  covers: orUntold(written.covers, UNTOLD.covers),
  private: orUntold(written.private, UNTOLD.private),
};

export const bookLifePatch = {
  ownership: cleared(written.ownership, UNTOLD.ownership),
  acquired: written.acquired,
  lent_to: cleared(written.lent_to, UNTOLD.lent_to),
  lent_since: written.lent_since,
  readings: cleared(written.readings, UNTOLD.readings),
  tags: cleared(written.tags, UNTOLD.tags),
  notes: cleared(written.notes, UNTOLD.notes),
  quotes: cleared(written.quotes, UNTOLD.quotes),
  format: written.format,
  language: cleared(written.language, UNTOLD.language),
  contributors: cleared(written.contributors, UNTOLD.contributors),
  volume_label: cleared(written.volume_label, UNTOLD.volume_label),
  covers: cleared(written.covers, UNTOLD.covers),
  private: cleared(written.private, UNTOLD.private),
};
