import 'server-only';
import { createHash } from 'node:crypto';
import { connect } from '@/lib/db/connect';
import { upsert } from '@/lib/db/write-races';
import { env } from '@/lib/env';
import { OpenLibraryAnswerModel } from '@/models/openlibrary-answer';

/** An answer that was kept: null is «there is no such thing». */
export type Kept = { body: unknown; fresh: boolean; ageSeconds: number };

const DAY = 24 * 60 * 60 * 1000;
/** How long an answer may stand in for a new one while Open Library fails. */
const KEEP = 90 * DAY;
/** What one answer may take, in characters; a larger one is read and not kept. */
const LARGEST = 1_000_000;

const keyOf = (path: string) => createHash('sha256').update(`${env().OPENLIBRARY_URL}${path}`).digest('base64url');

export const answerStore = {
  async find(path: string): Promise<Kept | null> {
    await connect();
    const record = await OpenLibraryAnswerModel.findOne({ key: keyOf(path) }, { _id: 0 }).lean();
    if (!record) return null;
    const now = Date.now();
    return {
      body: record.found ? (JSON.parse(record.body) as unknown) : null,
      fresh: record.fresh_until.getTime() > now,
      ageSeconds: Math.max(0, Math.round((now - record.fetched_at.getTime()) / 1000)),
    };
  },

  /** What was answered to some requests and is still kept, by request; nothing is asked. */
  async listFound(paths: readonly string[]): Promise<Map<string, unknown>> {
    await connect();
    const pathOf = new Map(paths.map((path) => [keyOf(path), path]));
    const records = await OpenLibraryAnswerModel.find({ key: { $in: [...pathOf.keys()] }, found: true }).lean();
    return new Map(records.map(({ key, body }) => [pathOf.get(key) ?? '', JSON.parse(body) as unknown]));
  },

  async keep(path: string, body: unknown, freshFor: number): Promise<void> {
    const text = body === null ? '' : JSON.stringify(body);
    if (text.length > LARGEST) return;
    await connect();
    const now = Date.now();
    const record = {
      found: body !== null,
      body: text,
      fetched_at: new Date(now),
      fresh_until: new Date(now + freshFor),
      expires_at: new Date(now + freshFor + KEEP),
    };
    const which = { key: keyOf(path) };
    await upsert(() => OpenLibraryAnswerModel.updateOne(which, { $set: record }, { upsert: true }).exec());
  },
};
