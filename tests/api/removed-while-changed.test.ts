import { randomUUID } from 'node:crypto';
import { sessionStore } from '@/lib/sessions/sessions.store';
import { SessionModel } from '@/models/session';
import { booksOf } from '../support/books';
import { aReader } from '../support/request';

const TIMES = 10;

/** Changes something again and again until it has been removed. */
const removedAmong = async <T>(changes: readonly (() => Promise<unknown>)[], remove: () => Promise<T>): Promise<T> => {
  let isRemoved = false;
  const again = async (change: () => Promise<unknown>) => {
    while (!isRemoved) await change();
  };
  const all = changes.map(again);
  await changes[0]?.();
  const removed = await remove().finally(() => (isRemoved = true));
  await Promise.all(all);
  return removed;
};

describe('what is removed while it is being changed', () => {
  it('is gone, if it is a book', async () => {
    const books = booksOf(await aReader());
    for (let time = 1; time <= TIMES; time++) {
      const { id } = (await books.add({ title: 'Nana', author: 'Émile Zola', category: 'roman' })).body;
      const changes = ['a', 'b', 'c'].map((notes) => () => books.change(id, { notes }));
      expect((await removedAmong(changes, () => books.remove(id))).status).toBe(200);
      expect((await books.get(id)).status).toBe(404);
    }
  });

  it('is gone, if it is a session', async () => {
    const { id: user_id } = await aReader();
    const later = new Date(Date.now() + 60_000);
    for (let time = 1; time <= TIMES; time++) {
      const which = { user_id, id: randomUUID() };
      const times = { opened_at: later, seen_at: later, expires_at: later };
      await sessionStore.insert({ ...which, ...times, opened_with: 'name', browser: null, system: null });
      const change = () => SessionModel.updateOne(which, { $set: { seen_at: new Date() } });
      expect(await removedAmong([change], () => sessionStore.end(which.user_id, which.id))).toBe(true);
      expect(await sessionStore.seenAt(which.user_id, which.id)).toBeNull();
    }
  });
});
