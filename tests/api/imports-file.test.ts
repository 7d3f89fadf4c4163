import mongoose from 'mongoose';
import { goodreadsFile } from '../support/import-batches';
import { anImporter, DUNE, NANA } from '../support/importing';

describe('a file', () => {
  it('may come in a form, under its name', async () => {
    const { imports } = await anImporter();
    const form = new FormData();
    form.set('file', new File([goodreadsFile([NANA])], 'mes livres.csv', { type: 'text/csv' }));
    const batch = await imports.preview(form, { type: '' });
    expect(batch).toMatchObject({ file_name: 'mes livres.csv', counts: { rows: 1, new: 1 } });
  });

  it.each([
    ['nothing', ''],
    ['no text', Buffer.from([0x50, 0x4b, 0, 0, 1, 2, 3, 0])],
  ])('of %s is refused with a reason, and nothing is kept', async (_what, file) => {
    const { imports } = await anImporter();
    const { status, body } = await imports.upload(file as BodyInit);
    expect(status).toBe(422);
    expect(body.detail).toMatchObject([{ loc: ['body', 'file'], type: expect.stringMatching(/^[a-z_]+$/) }]);
    expect((await imports.list()).body).toEqual([]);
  });

  it('in a form without a file is refused', async () => {
    const { imports } = await anImporter();
    const form = new FormData();
    form.set('words', 'x');
    expect(await imports.upload(form, { type: '' })).toMatchObject({ status: 422 });
  });

  it('above fifty megabytes is refused on its way', async () => {
    const { imports } = await anImporter();
    const piece = new Uint8Array(1024 * 1024).fill(97);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => (sent++ < 60 ? controller.enqueue(piece) : controller.close()),
    });
    const { status } = await imports.upload(endless as never, {});
    expect(status).toBe(413);
    expect(sent).toBeLessThan(60);
    expect((await imports.list()).body).toEqual([]);
  });

  it('gives its refused rows back as a table without formulas', async () => {
    const { imports } = await anImporter();
    const { id } = await imports.preview(goodreadsFile([{ title: '', id: '=1+1', review: '@x, "y"' }, NANA]));
    const text = await (await imports.refused(id)).text();
    const [header, ...lines] = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(header).toMatch(/^row,reason,Book Id,Title/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^1,no_title_nor_isbn,'=1\+1,/);
    expect(lines[0]).toContain('"\'@x, ""y"""');
  });
});

describe('a file that is sent again with the same key', () => {
  const twice = async (first: BodyInit, second: BodyInit, type = 'text/csv') => {
    const { imports } = await anImporter();
    const sent = { type, key: 'k' };
    const [one, two] = [await imports.upload(first, sent), await imports.upload(second, sent)];
    return { one, two, imports };
  };
  const formOf = (name: string) => {
    const form = new FormData();
    form.set('file', new File([goodreadsFile([NANA])], name, { type: 'text/csv' }));
    return form;
  };

  it('is one import, and heard of in the same words', async () => {
    const { one, two, imports } = await twice(goodreadsFile([NANA]), goodreadsFile([NANA]));
    expect([one.status, two.status, two.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect(two.body).toEqual(one.body);
    expect((await imports.list()).body).toHaveLength(1);
  });

  it('is one import in two forms, whatever stands between their parts', async () => {
    const { one, two } = await twice(formOf('livres.csv'), formOf('livres.csv'), '');
    expect(two.body).toEqual(one.body);
  });

  it.each([
    ['with other rows', goodreadsFile([NANA]), goodreadsFile([DUNE]), 'text/csv'],
    ['under another name', formOf('livres.csv'), formOf('autres.csv'), ''],
  ])('is refused %s, as any other body is', async (_what, first, second, type) => {
    const { one, two, imports } = await twice(first, second, type);
    expect(one.status).toBe(200);
    expect(two).toMatchObject({ status: 422, body: { detail: [{ loc: ['header', 'Idempotency-Key'] }] } });
    expect((await imports.list()).body).toHaveLength(1);
  });

  it.each([
    [100, 409],
    [200, 200],
  ])(
    'is waited for while the first may still be on its way: after %s seconds it is answered %s',
    async (seconds, status) => {
      const { reader, imports } = await anImporter();
      await imports.upload(goodreadsFile([NANA]), { key: 'k' });
      const kept = mongoose.connection.collection('idempotent_answers');
      const created_at = new Date(Date.now() - seconds * 1000);
      await kept.updateOne(
        { user_id: reader.id, key: 'k' },
        { $unset: { answer: 1, content: 1 }, $set: { created_at } },
      );
      expect((await imports.upload(goodreadsFile([NANA]), { key: 'k' })).status).toBe(status);
    },
  );
});
