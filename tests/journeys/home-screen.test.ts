import { startBooktime, type Booktime } from './support/booktime';

describe('the home screen of a phone', () => {
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());

  it('has BOOKTIME on it, in its language', async () => {
    for (const [language, description] of [
      ['fr', 'Suivez vos lectures'],
      ['en', 'Keep track of what you read'],
    ]) {
      const answer = await fetch(`${booktime.origin}/manifest.webmanifest`, {
        headers: { 'accept-language': language! },
      });
      const manifest = await answer.json();
      expect(manifest).toMatchObject({ name: 'BOOKTIME', lang: language, start_url: '/next', display: 'standalone' });
      expect(manifest.description).toContain(description);
      for (const { src, type } of manifest.icons as { src: string; type: string }[]) {
        const icon = await fetch(`${booktime.origin}${src}`);
        expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
      }
    }
  });
});
