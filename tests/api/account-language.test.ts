import { GET as me } from '@/app/api/auth/me/route';
import { chooseLanguage, findAccount } from '@/lib/accounts/accounts.service';
import { aReader, answer } from '../support/request';

describe('the language of an account', () => {
  it('is the browser’s until one is chosen, and again when the choice is taken back', async () => {
    const { id } = await aReader();
    expect((await findAccount(id))?.language).toBeUndefined();
    await chooseLanguage(id, 'en');
    expect((await findAccount(id))?.language).toBe('en');
    await chooseLanguage(id, 'fr');
    expect((await findAccount(id))?.language).toBe('fr');
    await chooseLanguage(id, undefined);
    expect((await findAccount(id))?.language).toBeUndefined();
  });

  it('is chosen for one reader alone', async () => {
    const [one, other] = [await aReader(), await aReader()];
    await chooseLanguage(one.id, 'en');
    expect((await findAccount(other.id))?.language).toBeUndefined();
  });

  it('adds nothing to what the API says of an account', async () => {
    const { id, ask } = await aReader();
    await chooseLanguage(id, 'en');
    const { body } = await answer(me(ask('/api/auth/me')));
    expect(Object.keys(body).sort()).toEqual(['created_at', 'first_name', 'id', 'last_name']);
  });
});
