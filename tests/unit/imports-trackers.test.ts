import { readAll, readOne, readTable, table, told, UNDATED, type Expected } from '../support/imports';

describe('a library of BookWyrm', () => {
  const HEADER =
    'title,author_text,remote_id,openlibrary_key,inventaire_id,librarything_key,goodreads_key,bnf_id,viaf,wikidata,asin,aasin,isfdb,isbn_10,isbn_13,oclc_number,pages,start_date,finish_date,stopped_date,rating,review_name,review_cw,review_content,review_published,shelf,shelf_name,shelf_date';

  it('tells when a reading began and was given up', async () => {
    const { format, books } = await readTable(
      table(HEADER, [
        {
          title: 'Subcutanean',
          author_text: 'Aaron A. Reed',
          openlibrary_key: 'OL123M',
          isbn_13: '9780756405007',
          pages: '250',
          start_date: '2020-10-21',
          stopped_date: '2020-10-25',
          rating: '3.5',
          review_name: 'Bof',
          review_content: '<p>Non.</p>',
          shelf: 'stopped-reading',
          shelf_date: '2020-10-21',
        },
        { title: 'Autre', shelf: 'ma-pile-12', finish_date: '2021-01-01' },
      ]),
    );
    expect(format.id).toBe('bookwyrm');
    expect(books[0]).toMatchObject<Expected>({
      status: 'abandoned',
      readings: [told('2020-10-21', '2020-10-25', 'abandoned')],
      review: 'Bof\n\nNon.',
      private: true,
      total_pages: 250,
      rating: 3.5,
      source_ids: { openlibrary: 'OL123M' },
      added: '2020-10-21',
    });
    expect(books[1]).toMatchObject<Expected>({ shelf: 'ma-pile-12', readings: [told(null, '2021-01-01')] });
    expect(books[1]).not.toHaveProperty('status');
  });
});

describe('a library of Openreads', () => {
  const HEADER =
    'title,subtitle,author,description,status,favourite,deleted,rating,pages,publication_year,isbn,olid,tags,my_review,notes,book_format,readings,date_added,date_modified';

  it('keeps several readings, and refuses what was thrown away', async () => {
    const { format, books, refused } = await readTable(
      table(HEADER, [
        {
          title: 'Dune',
          subtitle: 'Le messie',
          author: 'Frank Herbert',
          status: 'finished',
          favourite: 'true',
          deleted: 'false',
          rating: '4.5',
          pages: '412',
          isbn: '9780593099322',
          olid: 'OL9M',
          tags: 'sf|||||désert, sable',
          book_format: 'audiobook',
          readings:
            '2021-01-01T00:00:00.000|2021-02-01T00:00:00.000|3600000;|2019-03-04T00:00:00.000|;2018-01-01T00:00:00.000||',
          date_added: '2021-01-01T10:00:00.000',
        },
        { title: 'Jeté', status: 'planned', deleted: 'true' },
        { title: 'Sans rien', status: 'unknown', deleted: 'false' },
        { title: 'En cours', status: 'in_progress', deleted: 'false', readings: '2022-01-01T00:00:00.000||' },
      ]),
    );
    expect(format.id).toBe('openreads');
    expect(books[0]).toMatchObject<Expected>({
      title: 'Dune : Le messie',
      status: 'completed',
      readings: [told('2018-01-01', null), told(null, '2019-03-04'), told('2021-01-01', '2021-02-01')],
      tags: ['favourite', 'sf', 'désert', 'sable'],
      rating: 4.5,
      format: 'audio',
      source_ids: { openlibrary: 'OL9M' },
    });
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([[2, 'deleted_at_source']]);
    expect(books[1]).toMatchObject<Expected>({ row: 3, title: 'Sans rien' });
    for (const field of ['status', 'shelf', 'readings']) expect(books[1]).not.toHaveProperty(field);
    expect(books[2]).toMatchObject<Expected>({ status: 'reading', readings: [told('2022-01-01', null, 'ongoing')] });
  });
});

describe('files of other trackers', () => {
  it('of Hardcover join several dates with commas', async () => {
    const header =
      'Hardcover Book ID,Title,Author,ISBN 13,Status,Pages,Date Added,Date Started,Date Finished,Rating,Review,Private Notes';
    const { format, books } = await readTable(
      table(header, [
        {
          'Hardcover Book ID': '42',
          Title: 'Dune',
          Author: 'Frank Herbert',
          'ISBN 13': '="9780593099322"',
          Status: 'Did Not Finish',
          'Date Started': '2020-01-01, 2021-02-02',
          'Date Finished': '2020-01-09, 2021-02-09',
          Rating: '3.5',
          'Private Notes': 'sable',
        },
      ]),
    );
    expect(format.id).toBe('hardcover');
    expect(books[0]).toMatchObject<Expected>({
      isbn13: '9780593099322',
      status: 'abandoned',
      readings: [told('2020-01-01', '2020-01-09'), told('2021-02-02', '2021-02-09', 'abandoned')],
      notes: 'sable',
      source_ids: { hardcover: '42' },
    });
  });

  it('of Jelu and BookLogr are known by their columns', async () => {
    const jelu = await readTable(
      'Title,Author,ISBN,Publisher,Date Read,Shelves,Bookshelves,read_dates,tags,authors,isbn10,isbn13,owned,dropped_dates,currently_reading\r\n' +
        'A,B C,,P,,,,"2020-01-01,2021-02-02",sf,"B C,D",2070316572,9782070316571,true,,false\r\n',
    );
    expect(jelu.format.id).toBe('jelu');
    expect(jelu.books[0]).toMatchObject<Expected>({
      authors: ['B C', 'D'],
      status: 'completed',
      readings: [told(null, '2020-01-01'), told(null, '2021-02-02')],
      ownership: 'owned',
    });
    const booklogr = await readTable(
      'title,isbn,description,reading_status,current_page,total_pages,author,rating,notes\r\nA,,,Currently reading,12,300,B,0,\r\n',
    );
    expect(booklogr.format.id).toBe('booklogr');
    expect(booklogr.books[0]).toMatchObject<Expected>({ status: 'reading', current_page: 12, total_pages: 300 });
    expect(booklogr.books[0]).not.toHaveProperty('rating');
  });
});

describe('a manga list of MyAnimeList', () => {
  const list = (...entries: string[]) =>
    `<?xml version="1.0" encoding="UTF-8" ?>\n<myanimelist><myinfo><user_id>1</user_id></myinfo>${entries.join('')}</myanimelist>`;
  const entry = (tags: Record<string, string | number>) =>
    `<manga>${Object.entries(tags)
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`)
      .join('\n')}</manga>`;

  it('marks each volume that was read, and says of the series what is said of it once', async () => {
    const { format, books } = await readAll(
      list(
        entry({
          manga_mangadb_id: 2,
          manga_title: '<![CDATA[Berserk & co]]>',
          manga_volumes: 0,
          my_read_volumes: 3,
          my_start_date: '2020-05-00',
          my_finish_date: '0000-00-00',
          my_score: 9,
          my_status: 'Reading',
          my_tags: 'sombre, seinen',
          my_comments: 'Fort',
        }),
      ),
    );
    expect(format.id).toBe('myanimelist');
    expect(books.map(({ row, part, title, saga, volume_number }) => [row, part, title, saga, volume_number])).toEqual(
      [1, 2, 3].map((n) => [1, { number: n, of: 3 }, `Berserk & co - Tome ${n}`, 'Berserk & co', n]),
    );
    expect(books.map(({ rating, notes, status, readings }) => [rating, notes, status, readings])).toEqual([
      [4.5, 'Fort', 'completed', [told('2020-05', null)]],
      [undefined, undefined, 'completed', [UNDATED]],
      [undefined, undefined, 'completed', [UNDATED]],
    ]);
    expect(books[2]).toMatchObject<Expected>({
      category: 'manga',
      tags: ['sombre', 'seinen'],
      source_ids: { myanimelist: '2' },
    });
  });

  it('begins with the first volume of what is not begun, and ends a completed one on its day', async () => {
    const { books, refused } = await readAll(
      list(
        entry({ manga_title: 'Monster', manga_volumes: 18, my_read_volumes: 0, my_status: 'Plan to Read' }),
        entry({
          series_title: 'Nana',
          series_mangadb_id: 7,
          series_volumes: 2,
          my_read_volumes: 0,
          my_finish_date: '2021-03-04',
          my_status: 'Completed',
        }),
        entry({ manga_title: 'Solo', manga_volumes: 1, my_read_volumes: 1, my_status: 'Completed' }),
        entry({ manga_title: 'Trop', my_read_volumes: 999999999, my_status: 'Reading' }),
        entry({ my_read_volumes: 2 }),
      ),
    );
    expect(books.map(({ row, title, status, readings }) => [row, title, status, readings])).toEqual([
      [1, 'Monster - Tome 1', 'to_read', undefined],
      [2, 'Nana - Tome 1', 'completed', [UNDATED]],
      [2, 'Nana - Tome 2', 'completed', [told(null, '2021-03-04')]],
      [3, 'Solo', 'completed', [UNDATED]],
    ]);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'too_many_volumes'],
      [5, 'no_title_nor_isbn'],
    ]);
  });
});

describe('any table with a header', () => {
  it('is read by what its columns are called, in French or English', async () => {
    const { format, delimiter, books } = await readTable(
      'Titre;Auteur;Série;Tome;Lu le;Note;Étiquettes\nRagots;Binet;Les Bidochon;5;04/05/2020;4/5;bd, humour\n',
    );
    expect([format.id, delimiter]).toEqual(['csv', ';']);
    expect(books[0]).toMatchObject<Expected>({
      title: 'Ragots',
      authors: ['Binet'],
      saga: 'Les Bidochon',
      volume_number: 5,
      status: 'completed',
      readings: [told(null, '2020-05-04')],
      rating: 4,
      tags: ['bd', 'humour'],
    });
  });

  it('may have columns that only its reader knows', async () => {
    const text = 'Titel;Autor;Punkte\nMomo;Ende, Michael;14/20\nJim;Ende, Michael;\n';
    const { format, columns, refused } = await readAll(text);
    expect([format.id, columns.map(({ field }) => field), refused.length]).toEqual(['csv', [null, null, null], 2]);
    const { books } = await readAll(text, {
      mapping: { Titel: 'title', Autor: 'author_last_first', Punkte: 'rating' },
    });
    expect(books.map(({ title, authors, rating }) => [title, authors, rating])).toEqual([
      ['Momo', ['Michael Ende'], 3.5],
      ['Jim', ['Michael Ende'], undefined],
    ]);
  });

  it('may be read as what its reader says it is', async () => {
    const { format, books } = await readAll('titre,isbn\nA,9782070316571\n', { format: 'isbns' });
    expect([format.id, books.map(({ isbn13 }) => isbn13)]).toEqual(['isbns', ['9782070316571']]);
  });

  it('may name its delimiter first, as Excel does', async () => {
    expect(await readOne('sep=;\nTitre;Auteur\nA, b;C\n')).toMatchObject({ row: 1, title: 'A, b', authors: ['C'] });
  });
});

describe('a text', () => {
  it('gives the ISBNs that stand in it, each once in a line', async () => {
    const { books, refused } = await readAll(
      'Salut, prends 978-2-07-031657-1 (ou 2-07-031657-2) et ISBN 2203396 44X.\n\nTél. 01 02 03 04 05\nrien: 9782070316572\n',
    );
    expect(books.map(({ row, part, isbn13 }) => [row, part, isbn13])).toEqual([
      [1, { number: 1, of: 2 }, '9782070316571'],
      [1, { number: 2, of: 2 }, '9782203396449'],
    ]);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'no_title_nor_isbn'],
      [3, 'no_title_nor_isbn'],
    ]);
  });
});
