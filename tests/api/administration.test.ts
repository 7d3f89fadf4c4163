import mongoose from 'mongoose';
import { POST as ignore } from '@/app/api/suggestions/ignored/route';
import { GET as whoAmI } from '@/app/api/auth/me/route';
import { accountFile } from '@/lib/accounts/account-file.service';
import { findAccount } from '@/lib/accounts/accounts.service';
import { endSessions, listReaders, readerCalled, renameReader } from '@/lib/accounts/administer-accounts.service';
import { BELONGINGS } from '@/lib/accounts/belongings.store';
import { mergeAccounts } from '@/lib/accounts/merge-accounts.service';
import { signToken, verifyToken } from '@/lib/auth/token';
import { checkDatabase } from '@/lib/administration/check-database.service';
import { booksOf } from '../support/books';
import { goalsOf } from '../support/goals';
import { gridsOf } from '../support/grids';
import { aReader, aRequest, type Reader } from '../support/request';

const accountOf = async ({ id }: Reader) => (await findAccount(id))!;
const fileOf = async (reader: Reader) => accountFile(await accountOf(reader));
const fullName = ({ names }: Reader) => `${names.first_name} ${names.last_name}`;

const ignoring = (reader: Reader, key: string) =>
  ignore(reader.ask('/api/suggestions/ignored', { method: 'POST', body: { kind: 'work', key, title: key } }));

describe('an administrator', () => {
  it('finds a reader by id and by name, case and accents aside', async () => {
    const reader = await aReader('Zoé');
    for (const called of [reader.id, fullName(reader), fullName(reader).toUpperCase().replace('É', 'E')])
      expect((await readerCalled(called)).id).toBe(reader.id);
    await expect(readerCalled('Nobody At All')).rejects.toThrow('No reader is called Nobody At All');
  });

  it('sees every reader with the number of their books', async () => {
    const reader = await aReader();
    await booksOf(reader).add({ title: 'Nana', author: 'Émile Zola' });
    expect(await listReaders()).toContainEqual(expect.objectContaining({ id: reader.id, books: 1 }));
  });

  it('renames a reader, and never to the name of another', async () => {
    const [reader, other] = [await aReader(), await aReader()];
    await expect(renameReader(await accountOf(reader), other.names)).rejects.toThrow('Somebody else');
    await expect(renameReader(await accountOf(reader), { first_name: ' ', last_name: 'B' })).rejects.toThrow('1 to 80');
    expect(await accountOf(reader)).toMatchObject(reader.names);
    const names = { first_name: 'Anne', last_name: other.id };
    await renameReader(await accountOf(reader), names);
    expect((await readerCalled(`anne ${other.id}`)).id).toBe(reader.id);
  });

  it('ends the sessions of one reader, however often renewed, and of nobody else', async () => {
    const [reader, other] = [await aReader(), await aReader()];
    const seen = async (token: string) =>
      (await whoAmI(aRequest('/api/auth/me', { headers: { authorization: `Bearer ${token}` } }), undefined as never))
        .status;
    const renewed = await signToken(reader.id, (await verifyToken(reader.token))!);
    await endSessions(await accountOf(reader));
    expect(await Promise.all([reader.token, renewed, other.token].map(seen))).toEqual([401, 401, 200]);
    expect(await seen(await signToken(reader.id))).toBe(200);
    expect((await fileOf(reader)).account).not.toHaveProperty('sessionsFrom');
  });

  it('ends every session', async () => {
    const readers = [await aReader(), await aReader()];
    await endSessions();
    for (const reader of readers)
      expect((await whoAmI(reader.ask('/api/auth/me'), undefined as never)).status).toBe(401);
  });

  it('finds a database whole, and names what belongs to nobody', async () => {
    const reader = await aReader();
    await booksOf(reader).add({ title: 'Nana', author: 'Émile Zola' });
    expect((await checkDatabase()).faults).toEqual([]);
    await mongoose.connection.collection('users').deleteOne({ id: reader.id });
    expect((await checkDatabase()).faults).toEqual([
      expect.stringMatching(/^book_changes: \d+ records belong to no account$|^books: 1 records belong to no account$/),
      'sessions: 1 records belong to no account',
    ]);
    await mongoose.connection.collection('books').deleteMany({ user_id: reader.id });
    await mongoose.connection.collection('book_changes').deleteMany({ user_id: reader.id });
    await mongoose.connection.collection('sessions').deleteMany({ user_id: reader.id });
  });
});

describe('two accounts that become one', () => {
  const twoReaders = async () => {
    const [leaving, staying] = [await aReader('Vieille'), await aReader('Neuve')];
    const [old, kept] = [booksOf(leaving), booksOf(staying)];
    const { id } = (await old.add({ title: 'Dune', author: 'Frank Herbert', saga: 'Dune', total_pages: 400 })).body;
    await old.change(id, { status: 'reading' });
    await old.change(id, { status: 'completed', rating: 5 });
    await old.remove((await old.add({ title: 'Au bac', author: 'A' })).body.id);
    await kept.add({ title: 'dune', author: 'Frank  HERBERT' });
    await kept.add({ title: 'Nana', author: 'Émile Zola', saga: 'Nana' });
    await old.addVolume('Nana', 2);
    await gridsOf(leaving).settings('Dune', { stop_at: 3 });
    await gridsOf(leaving).settings('Nana', { stop_at: 2 });
    await gridsOf(staying).settings('Nana', { stop_at: 9 });
    await goalsOf(leaving).set(2024, { books: 12, pages: 4000 });
    await goalsOf(leaving).set(2023, { books: 5 });
    await goalsOf(staying).set(2024, { books: 20 });
    for (const key of ['/works/OL1W', '/works/OL2W']) await ignoring(leaving, key);
    await ignoring(staying, '/works/OL1W');
    return { leaving, staying, id };
  };

  it('lose nothing: books, readings, history, bin, goals, days, settings', async () => {
    const { leaving, staying, id } = await twoReaders();
    const [gone, before] = [await fileOf(leaving), await fileOf(staying)];
    await mergeAccounts(await accountOf(leaving), await accountOf(staying));
    const after = await fileOf(staying);
    expect(after.books.map((book) => book.id).sort()).toEqual(
      [...gone.books, ...before.books].map((book) => book.id).sort(),
    );
    const moved = gone.books.find((book) => book.id === id)!;
    expect(after.books.find((book) => book.id === id)).toEqual({ ...moved, user_id: staying.id });
    expect(after.history).toHaveLength(gone.history.length + before.history.length);
    expect(after.history).toEqual(expect.arrayContaining(gone.history));
    expect(after.bin).toMatchObject([{ book: { title: 'Au bac', user_id: staying.id } }]);
    expect(after.reading_days).toEqual(expect.arrayContaining(gone.reading_days));
    expect(after.ignored_suggestions.map(({ key }) => key).sort()).toEqual(['/works/OL1W', '/works/OL2W']);
    expect(after.goals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ year: 2024, books: 20, pages: 4000 }),
        expect.objectContaining({ year: 2023, books: 5 }),
      ]),
    );
    expect(after.saga_settings).toHaveLength(2);
  });

  it('say which books both had, and where both had decided', async () => {
    const { leaving, staying } = await twoReaders();
    const merged = await mergeAccounts(await accountOf(leaving), await accountOf(staying));
    expect(merged).toEqual({
      books: 2,
      duplicates: ['Dune (Frank Herbert)'],
      settled: [
        { what: 'saga Nana: stop_at', kept: 9, dropped: 2 },
        { what: 'goals of 2024: books', kept: 20, dropped: 12 },
      ],
    });
  });

  it('leave nothing of the first: neither an account nor a record', async () => {
    const { leaving, staying } = await twoReaders();
    await mergeAccounts(await accountOf(leaving), await accountOf(staying));
    expect(await findAccount(leaving.id)).toBeNull();
    for (const { each } of Object.values(BELONGINGS))
      expect(await each(leaving.id).next()).toEqual({ value: undefined, done: true });
  });

  it('are two to begin with', async () => {
    const reader = await aReader();
    await expect(mergeAccounts(await accountOf(reader), await accountOf(reader))).rejects.toThrow('itself');
    expect(await findAccount(reader.id)).not.toBeNull();
  });
});
