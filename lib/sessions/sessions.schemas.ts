import { z } from 'zod';

const id = z.uuid();
const moment = z.iso.datetime();

const SESSION = {
  id: '0c0f8a2e-53c7-4f3c-9a6b-6f1f4b0b2f11',
  opened_at: '2026-03-01T09:00:00.000Z',
  opened_with: 'name',
  seen_at: '2026-03-02T18:20:00.000Z',
  browser: 'Firefox',
  system: 'Android',
  is_current: true,
};

export const Session = z
  .object({
    id,
    opened_at: moment,
    opened_with: z.enum(['name', 'passkey', 'recovery_code']),
    seen_at: moment.meta({ description: 'At most an hour out of date.' }),
    browser: z.string().nullable().meta({ description: 'The browser, or the program, that signed in.' }),
    system: z.string().nullable(),
    is_current: z.boolean().meta({ description: 'Whether the request itself belongs to it.' }),
  })
  .meta({
    id: 'Session',
    examples: [SESSION],
  });

export const SessionList = z.array(Session);
export const SessionPath = z.object({
  session_id: z.string().meta({ description: 'The `id` of a session.', examples: [SESSION.id] }),
});

export type Session = z.infer<typeof Session>;
