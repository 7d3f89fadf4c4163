import { readTable as read, table, told, UNDATED, type Expected } from '../support/imports';

describe('a library of StoryGraph', () => {
  const HEADER =
    'Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,Moods,Pace,Character- or Plot-Driven?,Strong Character Development?,Loveable Characters?,Diverse Characters?,Flawed Characters?,Star Rating,Review,Content Warnings,Content Warning Description,Tags,Owned?';

  it('keeps every reading, quarters of stars as halves, and who translated', async () => {
    const { format, books } = await read(
      table(HEADER, [
        {
          Title: 'Chanson douce',
          Authors: 'Leïla Slimani, Sam Taylor',
          Contributors: 'Sam Taylor (Translator), Ann Reader (Narrator), X (Cook)',
          'ISBN/UID': 'B01N5AX61W',
          Format: 'digital',
          'Read Status': 'read',
          'Date Added': '2024/01/02',
          'Last Date Read': '2024/03/04',
          'Dates Read': '2024/02/01-2024/03/04, 2022/05/06',
          'Read Count': '3',
          'Star Rating': '4.25',
          Review: '<div>Glaçant&nbsp;!</div>',
          Tags: 'thriller, prix',
          'Owned?': 'Yes',
        },
      ]),
    );
    expect(format.id).toBe('storygraph');
    expect(books[0]).toMatchObject<Expected>({
      title: 'Chanson douce',
      authors: ['Leïla Slimani', 'Sam Taylor'],
      contributors: [
        { name: 'Sam Taylor', role: 'translator' },
        { name: 'Ann Reader', role: 'narrator' },
        { name: 'X', role: 'other' },
      ],
      source_ids: { asin: 'B01N5AX61W' },
      format: 'ebook',
      status: 'completed',
      readings: [UNDATED, told(null, '2022-05-06'), told('2024-02-01', '2024-03-04')],
      rating: 4.5,
      review: 'Glaçant\u00a0!',
      private: true,
      tags: ['thriller', 'prix'],
      ownership: 'owned',
      added: '2024-01-02',
    });
    expect(books[0]!.warnings).toEqual([{ code: 'rating_rounded', column: 'Star Rating', value: '4.25' }]);
  });

  it('knows what was given up or put aside, and never takes the day it was added for a start', async () => {
    const { books } = await read(
      table(HEADER, [
        {
          Title: 'A',
          'Read Status': 'did-not-finish',
          'Date Added': '2024/01/02',
          'Dates Read': '2024/01/05-2024/01/09',
        },
        { Title: 'B', 'Read Status': 'paused', 'Date Added': '2024/01/02' },
        { Title: 'C', 'Read Status': 'currently-reading', 'Date Added': '2024/01/02', 'Dates Read': '2024/01/05-' },
      ]),
    );
    expect(books.map(({ status, readings }) => [status, readings])).toEqual([
      ['abandoned', [told('2024-01-05', '2024-01-09', 'abandoned')]],
      ['paused', [told(null, null, 'paused')]],
      ['reading', [told('2024-01-05', null, 'ongoing')]],
    ]);
  });

  it('had other columns in 2021', async () => {
    const { format, books } = await read('Title,Author,ISBN,Read Status,Star Rating\nA,B C,9782070316571,read,5\n');
    expect(format.id).toBe('storygraph');
    expect(books[0]).toMatchObject<Expected>({ authors: ['B C'], isbn13: '9782070316571', rating: 5 });
  });
});

describe('files of Babelio', () => {
  const LIBRARY =
    '"ISBN";"Titre";"Auteur";"Editeur";"Date de publication";"Date d`entrée dans Babelio";"Statut";"Note"\r\n' +
    '"2864360538";"Les Bidochon, Tome 5 : Ragots intimes";"Binet Christian";"Fluide glacial";"0000-00-00";"03/04/2021 18:05";"Lu";"4"\r\n' +
    '"";"Été";"Saint-Exupéry Antoine de";"";"12/05/1998";"31/12/2020 00:00";"A lire";"0"\r\n' +
    '"9782203396449";"Quartier lointain";"Taniguchi Jiro";"Casterman";"2006-01-01";"";"En cours";"3,5"\r\n' +
    '"";"Envie";"Moi";"";"";"";"Pense-bête";""\r\n';

  it('are read in ISO-8859-1, with the surname of one who has two names put last', async () => {
    const { format, encoding, delimiter, books } = await read(LIBRARY, 'latin1');
    expect([format.id, encoding, delimiter]).toEqual(['babelio', 'windows-1252', ';']);
    expect(books[0]).toMatchObject<Expected>({
      title: 'Ragots intimes',
      full_title: 'Les Bidochon, Tome 5 : Ragots intimes',
      saga: 'Les Bidochon',
      volume_number: 5,
      authors: ['Christian Binet'],
      added: '2021-04-03',
      status: 'completed',
      readings: [UNDATED],
      rating: 4,
    });
    expect(books[0]).not.toHaveProperty('publication_year');
    expect(books[1]).toMatchObject<Expected>({
      title: 'Été',
      status: 'to_read',
      publication_year: 1998,
      added: '2020-12-31',
    });
    expect(books[1]).not.toHaveProperty('rating');
    expect(books[1]!.authors).toEqual(['Saint-Exupéry Antoine de']);
    expect(books[1]!.warnings.map(({ code }) => code)).toEqual(['names_in_doubt']);
    expect(books[2]).toMatchObject<Expected>({ authors: ['Jiro Taniguchi'], status: 'reading', rating: 3.5 });
    expect(books[3]).toMatchObject<Expected>({ authors: ['Moi'], status: 'to_read', ownership: 'wished' });
  });

  it('may hold reviews, which stay private', async () => {
    const { format, books } = await read(
      '"ISBN";"Titre";"Auteur";"Critique";"Date d`entrée dans Babelio"\r\n"9782203396449";"Quartier lointain";"Taniguchi Jiro";"Très\r\n""beau""; vraiment.<br />Fin";"2021-04-03 18:05:01"\r\n',
      'latin1',
    );
    expect(format.id).toBe('babelio_reviews');
    expect(books[0]).toMatchObject<Expected>({
      review: 'Très\n"beau"; vraiment.\nFin',
      private: true,
      added: '2021-04-03',
      isbn13: '9782203396449',
    });
    expect(books[0]).not.toHaveProperty('status');
  });
});

describe('a collection of Bubble BD', () => {
  const HEADER =
    "Titre de la série;Type;Collection;Catégory;Titre de l'album;EAN;Tome;Date de publication;Editeur;Auteurs;Prix;Date d'ajout;Dans ma collection;Lu;Dédicacé;Edition originale;Prété à";

  it('tells saga, volume, what is owned, read and lent', async () => {
    const { format, books } = await read(
      `\uFEFF${table(
        HEADER,
        [
          {
            'Titre de la série': 'Blacksad',
            Type: 'BD',
            "Titre de l'album": 'Arctic-Nation',
            EAN: '9782205051995',
            Tome: '2',
            'Date de publication': '01/03/2003',
            Editeur: 'Dargaud',
            Auteurs: 'Juan Díaz Canales, Juanjo Guarnido',
            "Date d'ajout": '24/12/2019',
            'Dans ma collection': 'Oui',
            Lu: 'Oui',
            Dédicacé: 'Oui',
            'Edition originale': 'Non',
            'Prété à': 'Marie',
          },
          { 'Titre de la série': 'One Piece', Type: 'Manga', Tome: '105', 'Dans ma collection': 'Non', Lu: 'Non' },
          { 'Titre de la série': 'Blacksad', "Titre de l'album": 'Les coulisses', Tome: 'HS', Lu: 'Non' },
          { 'Titre de la série': 'Blacksad', "Titre de l'album": 'Tout', Tome: '1-3', Lu: 'Non' },
        ],
        ';',
      )}`,
    );
    expect(format.id).toBe('bubble');
    expect(books[0]).toMatchObject<Expected>({
      title: 'Arctic-Nation',
      saga: 'Blacksad',
      volume_number: 2,
      category: 'bd',
      isbn13: '9782205051995',
      publication_year: 2003,
      publisher: 'Dargaud',
      authors: ['Juan Díaz Canales', 'Juanjo Guarnido'],
      added: '2019-12-24',
      ownership: 'owned',
      status: 'completed',
      readings: [UNDATED],
      tags: ['dédicacé'],
      lent_to: 'Marie',
    });
    expect(books[1]).toMatchObject<Expected>({
      title: 'One Piece - Tome 105',
      saga: 'One Piece',
      volume_number: 105,
      category: 'manga',
      ownership: 'none',
      status: 'to_read',
    });
    expect(books[2]).toMatchObject<Expected>({ title: 'Les coulisses', saga: 'Blacksad', volume_label: 'HS' });
    expect(books[3]).toMatchObject<Expected>({ saga: 'Blacksad', volume_label: '1-3', covers: [1, 2, 3] });
  });
});
