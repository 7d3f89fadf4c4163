import 'server-only';
import type { Model, QueryFilter } from 'mongoose';
import { connect } from '@/lib/db/connect';
import { removeOne } from '@/lib/db/write-races';
import { BookModel } from '@/models/book';
import { BookChangeModel } from '@/models/book-change';
import { DeletedBookModel } from '@/models/deleted-book';
import { IdempotentAnswerModel } from '@/models/idempotent-answer';
import { IgnoredSuggestionModel } from '@/models/ignored-suggestion';
import { ImportBatchModel } from '@/models/import-batch';
import { ImportFileModel } from '@/models/import-file';
import { ImportRowModel } from '@/models/import-row';
import { PasskeyModel } from '@/models/passkey';
import { ReadingDayModel } from '@/models/reading-day';
import { ReadingGoalsModel } from '@/models/reading-goals';
import { RecoveryCodeModel } from '@/models/recovery-code';
import { SagaSettingsModel } from '@/models/saga-settings';
import { SessionModel } from '@/models/session';
import type { BELONGINGS } from './belongings.store';

type Owned = { user_id: string };
type Values = Record<string, unknown>;
/** Something that both accounts had decided, each otherwise: what was kept, and what was not. */
export type Settled = { what: string; kept: unknown; dropped: unknown };
type Move = (from: string, into: string) => Promise<Settled[]>;

/** Records that do not collide: they change hands, all at once. */
const all =
  <R extends Owned>(model: Model<R>, others: { $set?: (into: string) => Values; $unset?: Values } = {}): Move =>
  async (from, into) => {
    const update = { $set: { user_id: into, ...others.$set?.(into) }, ...(others.$unset && { $unset: others.$unset }) };
    await model.collection.updateMany({ user_id: from }, update);
    return [];
  };

/** Records that mean nothing to the other. */
const none =
  <R extends Owned>(model: Model<R>): Move =>
  async (from) => {
    await model.collection.deleteMany({ user_id: from });
    return [];
  };

type Rule = {
  by: readonly string[];
  settle?: (present: Values, moved: Values) => { fill: Values; settled: Settled[] };
};

/** Records of which a reader has one of each: where both accounts have it, the rule says what becomes of it. */
const oneOfEach =
  <R extends Owned>(model: Model<R>, { by, settle }: Rule): Move =>
  async (from, into) => {
    const all: Settled[] = [];
    for (const moved of await model.collection.find({ user_id: from }).toArray()) {
      const which = Object.fromEntries(by.map((field) => [field, moved[field] as unknown]));
      const present = await model.collection.findOne({ ...which, user_id: into });
      if (!present) {
        await model.collection.updateOne({ _id: moved._id }, { $set: { user_id: into } });
        continue;
      }
      const { fill, settled } = settle?.(present, moved) ?? { fill: {}, settled: [] };
      if (Object.keys(fill).length) await model.collection.updateOne({ _id: present._id }, { $set: fill });
      await removeOne(model, { _id: moved._id } as QueryFilter<R>);
      all.push(...settled);
    }
    return all;
  };

/** What the account that stays left open is taken from the other; what both decided stays, and is told. */
const fieldByField =
  (name: (record: Values) => string, fields: readonly string[]) => (present: Values, moved: Values) => {
    const isOpen = (value: unknown) => value === null || value === undefined;
    const fill = Object.fromEntries(
      fields.filter((field) => isOpen(present[field]) && !isOpen(moved[field])).map((field) => [field, moved[field]]),
    );
    const differs = (field: string) => !isOpen(moved[field]) && !(field in fill) && present[field] !== moved[field];
    const settled = fields
      .filter(differs)
      .map((field) => ({ what: `${name(present)}: ${field}`, kept: present[field], dropped: moved[field] }));
    return { fill, settled };
  };

const SAGA = fieldByField(({ saga }) => `saga ${String(saga)}`, ['is_done', 'stop_at', 'ignores_extras']);
const YEAR = fieldByField(({ year }) => `goals of ${String(year)}`, ['books', 'volumes', 'pages']);

/** How each thing that is a reader's changes hands. A claim on a volume is the account's that made it: the other may have one. */
const MOVES: Record<keyof typeof BELONGINGS, Move> = {
  books: all(BookModel, { $unset: { volume_claim: true, isbn_claim: true } }),
  bin: all(DeletedBookModel, {
    $set: (into) => ({ 'book.user_id': into }),
    $unset: { 'book.volume_claim': true, 'book.isbn_claim': true },
  }),
  history: all(BookChangeModel),
  saga_settings: oneOfEach(SagaSettingsModel, { by: ['saga'], settle: SAGA }),
  goals: oneOfEach(ReadingGoalsModel, { by: ['year'], settle: YEAR }),
  reading_days: oneOfEach(ReadingDayModel, { by: ['day'] }),
  ignored_suggestions: oneOfEach(IgnoredSuggestionModel, { by: ['kind', 'key'] }),
  // Only one import of a reader is at work at a time: whoever is at this one takes it up again.
  imports: all(ImportBatchModel, { $unset: { claim: true, lease_owner: true, lease_until: true } }),
  import_rows: all(ImportRowModel),
  import_files: all(ImportFileModel),
  // Its tokens name the account that goes.
  sessions: none(SessionModel),
  // What locked one account locks the account they become. A code is made for the account that goes.
  passkeys: all(PasskeyModel),
  recovery_codes: none(RecoveryCodeModel),
  remembered_answers: oneOfEach(IdempotentAnswerModel, { by: ['key'] }),
};

/** Gives everything of one reader to another. Stopped in the middle, it goes on when it is done again. */
export const handOver = async (from: string, into: string): Promise<Settled[]> => {
  await connect();
  const settled: Settled[] = [];
  for (const move of Object.values(MOVES)) settled.push(...(await move(from, into)));
  return settled;
};
