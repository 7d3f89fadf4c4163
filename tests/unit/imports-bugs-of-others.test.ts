import { withStatus } from '@/lib/imports/settle-readings';
import { readAll, readOne, told, UNDATED } from '../support/imports';

// What importers elsewhere get wrong, each as it would show here.

const HEADER =
  'Book Id,Title,Author,ISBN,ISBN13,My Rating,Date Read,Date Added,Bookshelves,Exclusive Shelf,My Review,Read Count,Owned Copies';
const goodreads = (...rows: string[]) => [HEADER, ...rows].join('\n');

describe('an import from Goodreads', () => {
  it('does not give a row the status of the row before', async () => {
    const { books } = await readAll(
      goodreads('1,A,B,,,0,,,,read,,1,0', '2,C,D,,,0,,,,en-attente,,0,0', '3,E,F,,,0,,,,,,0,0'),
    );
    expect(books.map(({ status, shelf }) => [status, shelf])).toEqual([
      ['completed', undefined],
      [undefined, 'en-attente'],
      [undefined, undefined],
    ]);
  });

  it('keeps reviews with line breaks, doubled quotes and HTML in their rows', async () => {
    const { books } = await readAll(
      goodreads(
        '1,A,B,,,5,,,,read,"Un\n""deux"", <b>trois</b><br/><br/>quatre &amp; cinq",1,0',
        '2,C,D,,,0,,,,read,,1,0',
      ),
    );
    expect(books.map(({ review, private: hidden }) => [review, hidden])).toEqual([
      ['Un\n"deux", trois\n\nquatre & cinq', true],
      [undefined, undefined],
    ]);
  });

  it('takes a title, an author and a tag for what they say: only reviews are HTML', async () => {
    const book = await readOne(
      goodreads('1,"<b>HTML</b> &amp; CSS <br/>",<Anonyme> &amp,,,0,,,&eacute;t&eacute;,read,"I &lt;3 <i>it</i>",1,0'),
    );
    expect(book).toMatchObject({
      title: '<b>HTML</b> &amp; CSS <br/>',
      authors: ['<Anonyme> &amp'],
      tags: ['&eacute;t&eacute;'],
      review: 'I <3 it',
    });
    const own = await readOne('titre,serie,editeur,notes,citations\n"T & Cie","<S>","&amp; fils","<p>à moi","a < b"\n');
    expect(own).toMatchObject({ saga: '<S>', publisher: '&amp; fils', notes: '<p>à moi', quotes: [{ text: 'a < b' }] });
  });

  it('keeps all books without an ISBN, each on its own', async () => {
    const { books } = await readAll(
      goodreads(...['A', 'B', 'C'].map((title) => `1,${title},X,"=""""","=""""",0,,,,read,,1,0`)),
    );
    expect(books.map(({ title, isbn13 }) => [title, isbn13])).toEqual([
      ['A', undefined],
      ['B', undefined],
      ['C', undefined],
    ]);
  });

  it('takes a rating of nought for none', async () => {
    expect(await readOne(goodreads('1,A,B,,,0,,,,read,,1,0'))).not.toHaveProperty('rating');
  });

  it('reads columns by their names, in whichever order', async () => {
    const book = await readOne('Exclusive Shelf,Author,Book Id,Title,My Rating\nread,B,1,A,3\n');
    expect(book).toMatchObject({ title: 'A', authors: ['B'], rating: 3, status: 'completed' });
  });

  it('takes the series out of the title, all of them', async () => {
    const book = await readOne(
      goodreads('1,"Raising Steam (Discworld, #40; Moist von Lipwig, #3)",P,,,0,,,,read,,1,0'),
    );
    expect(book).toMatchObject({
      title: 'Raising Steam',
      saga: 'Discworld',
      volume_number: 40,
      more_series: [{ saga: 'Moist von Lipwig', volume_label: '3' }],
    });
  });

  it('leaves a number alone that belongs to the title', async () => {
    const book = await readOne(goodreads('1,Fahrenheit 451,Bradbury,,,0,,,,read,,1,0'));
    expect(book.title).toBe('Fahrenheit 451');
    expect(book).not.toHaveProperty('saga');
  });

  it.each(['', '1970/01/01', '0000/00/00', '0000-00-00', '1970-01-01'])(
    'leaves the day unknown that it does not know: «%s»',
    async (date) => {
      const book = await readOne(goodreads(`1,A,B,,,0,${date},${date},,read,,1,0`));
      expect(book.readings).toEqual([UNDATED]);
      expect(book).not.toHaveProperty('added');
      expect(JSON.stringify(book)).not.toMatch(/"(finished|started|added)":"/);
      expect(book.warnings).toEqual([]);
    },
  );

  it('never has today for a day, nor the day it was added', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { books } = await readAll(
      goodreads('1,A,B,,,0,,2020/01/02,,read,,2,0', '2,C,D,,,0,,2020/01/02,,currently-reading,,1,0'),
    );
    expect(JSON.stringify(books)).not.toContain(today);
    expect(books.map(({ readings }) => readings)).toEqual([[UNDATED, UNDATED], [told(null, null, 'ongoing')]]);
  });

  it('counts earlier readings whose days are lost', async () => {
    const book = await readOne(goodreads('1,A,B,,,0,2020/05/06,,,read,,3,0'));
    expect(book.readings).toEqual([UNDATED, UNDATED, told(null, '2020-05-06')]);
  });

  it.each([
    ['did-not-finish', 'abandoned'],
    ['dnf', 'abandoned'],
    ['abandonné', 'abandoned'],
    ['on-hold', 'paused'],
    ['à-lire', 'to_read'],
  ])('knows a custom shelf that says what it is: %s', async (shelf, status) => {
    expect((await readOne(goodreads(`1,A,B,,,0,,,${shelf},${shelf},,0,0`))).status).toBe(status);
  });

  it('asks about a shelf that it does not know, and settles the readings when it is told', async () => {
    const book = await readOne(goodreads('1,A,B,,,0,2020/05/06,,"waiting, bd",waiting,,0,0'));
    expect(book).toMatchObject({ shelf: 'waiting', tags: ['bd'], readings: [told(null, '2020-05-06')] });
    expect(withStatus(book, 'abandoned').readings).toEqual([told(null, '2020-05-06', 'abandoned')]);
    expect(withStatus(book, 'paused').readings).toEqual([told(null, '2020-05-06'), told(null, null, 'paused')]);
    expect(withStatus(book, 'to_read').status).toBe('to_read');
  });

  it('takes a quoted ISBN out of its quotes, and derives the long form from the short', async () => {
    const book = await readOne(goodreads('1,A,B,"=""203356X""","=""9780312863555""",0,,,,read,,1,0'));
    expect(book).toMatchObject({ isbn13: '9780312863555' });
    expect(book.warnings).toEqual([{ code: 'invalid_isbn', column: 'ISBN', value: '="203356X"' }]);
    const short = await readOne(goodreads('1,A,B,"=""284172090X""","=""""",0,,,,read,,1,0'));
    expect(short).toMatchObject({ isbn10: '284172090X', isbn13: '9782841720903', warnings: [] });
  });

  it('keeps years before our era, names with spaces to spare and several days of reading in one cell', async () => {
    const { books } = await readAll(
      [
        'Book Id,Title,Author,Additional Authors,Binding,Original Publication Year,Date Read,Exclusive Shelf,Read Count',
        '1,Histoire auguste,Thomas  Day,"Ann  Reader, Sam Taylor",kindle_edition,-50,2021/04/05;2019/02/03,read,2',
        '2,Pensées,Marc Aurèle,,Mass Market Paperback,180,,read,',
        '3,Ulysse,Homère,,Audible Audio,,,read,0',
      ].join('\n'),
    );
    expect(books).toMatchObject([
      {
        authors: ['Thomas Day'],
        contributors: [
          { name: 'Ann Reader', role: 'other' },
          { name: 'Sam Taylor', role: 'other' },
        ],
        format: 'ebook',
        publication_year: -50,
        readings: [told(null, '2019-02-03'), told(null, '2021-04-05')],
      },
      { format: 'paper', publication_year: 180, readings: [UNDATED] },
      { format: 'audio', readings: [UNDATED] },
    ]);
  });

  it('ends rows at carriage returns and line feeds alike, even in one file', async () => {
    const { books } = await readAll(`${HEADER}\r\n1,A,B,,,0,,,,read,,1,0\n2,C,D,,,0,,,,read,,1,0\r\n`);
    expect(books.map(({ title }) => title)).toEqual(['A', 'C']);
  });

  it('reads a file that a spreadsheet has saved anew with semicolons', async () => {
    const { format, books } = await readAll(goodreads('1,A,B,,,4,,,,read,,1,0').replaceAll(',', ';'));
    expect([format.id, books[0]?.rating]).toEqual(['goodreads', 4]);
  });
});

describe('an import from StoryGraph', () => {
  const HEAD = 'Title,Authors,ISBN/UID,Read Status,Star Rating,Review';

  it('keeps a review with line breaks in its row, and what was not finished as that', async () => {
    const { books } = await readAll(
      [HEAD, 'A,B,,did-not-finish,,"Trop long.\n\nBien trop."', 'C,D,9782070409167,read,4.0,'].join('\n'),
    );
    expect(books).toMatchObject([
      { title: 'A', status: 'abandoned', review: 'Trop long.\n\nBien trop.', private: true },
      { title: 'C', status: 'completed', isbn13: '9782070409167', rating: 4 },
    ]);
    expect(books[0]).not.toHaveProperty('rating');
  });
});
