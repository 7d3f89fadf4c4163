import { readAll, readOne, readTable, table, told, UNDATED, type Expected } from '../support/imports';

describe('a library of LibraryThing', () => {
  const HEADER =
    'Book Id,Title,Sort Character,Primary Author,Primary Author Role,Secondary Author,Secondary Author Roles,Publication,Date,Review,Rating,Comment,Private Comment,Summary,Media,Physical Description,Weight,Height,Thickness,Length,Dimensions,Page Count,LCCN,Acquired,Date Started,Date Read,Barcode,BCID,Tags,Collections,Languages,Original Languages,LC Classification,ISBN,ISBNs,Subjects,Dewey Decimal,Dewey Wording,Other Call Number,Copies,Source,Entry Date,From Where,OCLC,Work id,Lending Patron,Lending Status,Lending Start,Lending End'
      .split(',')
      .join('\t');

  it('is a table with tabs in ISO-8859-1, which tells loans', async () => {
    const { format, encoding, delimiter, books } = await readTable(
      table(
        HEADER,
        [
          {
            'Book Id': '155717023',
            Title: 'Pérégrinations',
            'Primary Author': 'Le Guin, Ursula K.',
            'Secondary Author': 'Stone, Emma|King, Martin, Jr.',
            'Secondary Author Roles': 'Translator|Illustrator',
            Publication: 'Gallimard (1998), Poche, 192 pages',
            Date: '1998',
            Rating: '3.5',
            'Private Comment': 'À relire',
            Media: 'Paperback',
            'Page Count': '192 p.',
            Acquired: '[2020-05-06]',
            'Date Started': '2020-05-07',
            'Date Read': '2020-06-01',
            Tags: 'sf, essai',
            Collections: 'Your library, Favoris',
            ISBN: '[2070316572]',
            ISBNs: '2070316572, 9782070316571',
            'Entry Date': '2020-05-06',
            'Lending Patron': 'Paul',
            'Lending Start': '2021-01-02',
          },
          {
            'Book Id': '2',
            Title: 'Rendu',
            Collections: 'Wishlist',
            'Lending Patron': 'Paul',
            'Lending Start': '2021-01-02',
            'Lending End': '2021-02-03',
          },
        ],
        '\t',
      ),
      'latin1',
    );
    expect([format.id, encoding, delimiter]).toEqual(['librarything', 'windows-1252', '\t']);
    expect(books[0]).toMatchObject<Expected>({
      title: 'Pérégrinations',
      authors: ['Ursula K. Le Guin'],
      contributors: [
        { name: 'Emma Stone', role: 'translator' },
        { name: 'Martin King, Jr.', role: 'illustrator' },
      ],
      publisher: 'Gallimard',
      publication_year: 1998,
      rating: 3.5,
      notes: 'À relire',
      format: 'paper',
      total_pages: 192,
      acquired: '2020-05-06',
      status: 'completed',
      readings: [told('2020-05-07', '2020-06-01')],
      tags: ['sf', 'essai', 'Favoris'],
      ownership: 'owned',
      isbn10: '2070316572',
      isbn13: '9782070316571',
      source_ids: { librarything: '155717023' },
      lent_to: 'Paul',
      lent_since: '2021-01-02',
      warnings: [],
    });
    expect(books[1]).toMatchObject<Expected>({ ownership: 'wished', status: 'to_read' });
    expect(books[1]).not.toHaveProperty('lent_to');
  });

  it('is also an object with an entry for each book', async () => {
    const entry = {
      books_id: '155717023',
      title: 'L&#39;homme &amp; la mer',
      primaryauthor: 'Le Guin, Ursula K.',
      authors: [
        { lf: 'Le Guin, Ursula K.', fl: 'Ursula K. Le Guin', role: null },
        { lf: 'Stone, Emma', fl: 'Emma Stone', role: 'Translator' },
      ],
      isbn: { '0': '2070316572', '2': '9782070316571' },
      originalisbn: '2070316572',
      ean: ['9782070316571'],
      collections: ['Your library', 'To read'],
      review: 'Un<br>deux',
      privatecomment: 'à moi',
      rating: 4,
      workcode: '9',
    };
    const { format, books, refused } = await readAll(
      JSON.stringify({ '155717023': entry, '155717024': { books_id: '2' } }),
    );
    expect(format.id).toBe('librarything_json');
    expect(books).toHaveLength(1);
    expect(books[0]).toMatchObject<Expected>({
      row: 1,
      title: "L'homme & la mer",
      authors: ['Ursula K. Le Guin'],
      contributors: [{ name: 'Emma Stone', role: 'translator' }],
      isbn10: '2070316572',
      isbn13: '9782070316571',
      ownership: 'owned',
      status: 'to_read',
      review: 'Un\ndeux',
      private: true,
      notes: 'à moi',
      rating: 4,
      source_ids: { librarything: '155717023' },
    });
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([[2, 'no_title_nor_isbn']]);
  });
});

describe('a catalogue of Calibre', () => {
  const HEADER =
    'authors,author_sort,rating,library_name,timestamp,formats,size,isbn,identifiers,comments,tags,series,series_index,languages,title,cover,title_sort,publisher,pubdate,id,uuid';

  it('is of e-books, some in a series, and tells nothing of what was read', async () => {
    const { format, books } = await readTable(
      table(HEADER, [
        {
          authors: 'Seanan McGuire & Mira Grant',
          rating: '4.5',
          timestamp: '2013-03-03T14:51:58+01:00',
          formats: 'epub, mobi',
          isbn: '9780756405007',
          identifiers: 'goodreads:98573,isbn:9780756405007,__proto__:x',
          comments: '<p>Un</p><p>deux</p>',
          tags: 'Fantasy, Fées',
          series: 'October Daye',
          series_index: '8.0',
          languages: 'eng, fra',
          title: 'The Winter Long',
          publisher: 'DAW',
          pubdate: '0101-01-01T00:00:00+00:00',
          uuid: '1f0c7d0e-5a4b-4c1d-9e57-0b7a3c9d2e41',
        },
        { title: 'Seul', authors: 'A', rating: '8', series_index: '1.0' },
      ]),
    );
    expect(format.id).toBe('calibre');
    expect(books[0]).toMatchObject<Expected>({
      title: 'The Winter Long',
      authors: ['Seanan McGuire', 'Mira Grant'],
      rating: 4.5,
      added: '2013-03-03',
      format: 'ebook',
      ownership: 'owned',
      saga: 'October Daye',
      volume_number: 8,
      description: 'Un\n\ndeux',
      tags: ['Fantasy', 'Fées'],
      language: 'eng',
      source_ids: { goodreads: '98573', calibre: '1f0c7d0e-5a4b-4c1d-9e57-0b7a3c9d2e41' },
    });
    for (const field of ['status', 'readings', 'publication_year', 'private'])
      expect(books[0]).not.toHaveProperty(field);
    expect(books[1]).not.toHaveProperty('volume_number');
    expect(books[1]!.warnings).toEqual([{ code: 'out_of_bounds', column: 'rating', value: '8' }]);
  });

  it('may have its rating read out of ten, when its reader says so', async () => {
    const text = table(HEADER, [{ title: 'Seul', authors: 'A', rating: '7' }]);
    expect(await readOne(text, { mapping: { rating: 'rating_of_ten' } })).toMatchObject({ rating: 3.5, warnings: [] });
  });
});

describe('files of Open Library', () => {
  it('tell shelves and several authors', async () => {
    const { format, books } = await readTable(
      'Work ID,Title,Authors,First Publish Year,Edition ID,Edition Count,Bookshelf,My Ratings,Ratings Average,Ratings Count,Has Ebook,Subjects,Subject People,Subject Places,Subject Times\r\n' +
        'OL1W,Good Omens,Neil Gaiman | Terry Pratchett,1990,OL2M,9,Already Read,5,4.2,10,True,Angels | Devils,,,\r\n' +
        'OL3W,Solo,Sammy Davis Jr.,1990,,9,Stopped Reading,,,,,,,,\r\n',
    );
    expect(format.id).toBe('openlibrary');
    expect(books[0]).toMatchObject<Expected>({
      title: 'Good Omens',
      authors: ['Neil Gaiman', 'Terry Pratchett'],
      status: 'completed',
      readings: [UNDATED],
      rating: 5,
      publication_year: 1990,
      source_ids: { openlibrary: 'OL2M', openlibrary_work: 'OL1W' },
    });
    expect(books[1]).toMatchObject<Expected>({ status: 'abandoned' });
  });

  it('of the old form only tell ids, by which the books can be found', async () => {
    const { format, books } = await readTable('Work Id,Edition Id,Bookshelf\r\nOL1W,OL2M,Want to Read\r\n');
    expect(format.id).toBe('openlibrary');
    expect(books[0]).toMatchObject<Expected>({
      status: 'to_read',
      source_ids: { openlibrary: 'OL2M', openlibrary_work: 'OL1W' },
    });
  });

  it('may be of ratings', async () => {
    const { format, books } = await readTable(
      'Work ID,Edition ID,Title,Author(s),Rating,Created On\r\nOL1W,,Dune,Frank Herbert,4,2021-01-02 10:00:00\r\n',
    );
    expect(format.id).toBe('openlibrary_ratings');
    expect(books[0]).toMatchObject<Expected>({ title: 'Dune', authors: ['Frank Herbert'], rating: 4 });
    expect(books[0]).not.toHaveProperty('added');
  });
});
