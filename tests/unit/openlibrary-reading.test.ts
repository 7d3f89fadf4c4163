import fc from '../support/property';
import { categoryOf } from '@/lib/openlibrary/category';
import { authorKey, editionKey, workKey } from '@/lib/openlibrary/keys';
import { rangeIn, volumeNumberIn } from '@/lib/openlibrary/volume-number';
import { yearOf } from '@/lib/openlibrary/year';

describe('the year in a date that somebody typed', () => {
  it.each([
    ['Jul 15, 2013', 2013],
    ['December 31, 1992', 1992],
    ['2003', 2003],
    ['(1842', 1842],
    ['1914?', 1914],
    ['c1985.', 1985],
    ['2003-05-01', 2003],
    ['20030501', 2003],
    ['1999-2001', 1999],
    ['12/05/99', null],
    ['19--', null],
    ['[n.d.]', null],
    ['MCMXCIX', null],
    ['', null],
    [null, null],
    [{ value: '1999' }, null],
    [1965, 1965],
    [12, null],
    ['123456789', null],
  ])('reads %j as %j', (date, year) => expect(yearOf(date)).toBe(year));

  it('is a year of four digits that stands in the text, or nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (date) => {
        const year = yearOf(date);
        expect(year === null || (year >= 1000 && year <= 2099 && String(date).includes(String(year)))).toBe(true);
      }),
    );
  });

  it('finds any year after any words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2099 }), fc.stringMatching(/^[^\d]*$/), (year, words) => {
        expect(yearOf(words + year)).toBe(year);
      }),
    );
  });
});

describe('the volume number in a title', () => {
  it.each([
    ['One Piece - Édition originale Tome 01', 1],
    ['Naruto, TOME 12 : Le grand écart', 12],
    ['Bleach, Volume 07', 7],
    ['Fables, Vol. 1: Legends in Exile', 1],
    ['Dragon Ball vol 3', 3],
    ['The Final Empire (Mistborn, Book 1)', 1],
    ['It, Part 2', 2],
    ['Le Comte, partie 3', 3],
    ['Peter Pan #1 : Londres', 1],
    ['Akira 4', 4],
    ['Tome 2 de la saison 5, volume 9', 2],
    ['Volume 3, book 8', 3],
    ['Tome 1000', 1000],
    ['Tome 0', 0],
    ['1984', null],
    ['Blade Runner 2049', null],
    ['Tomes 1 à 3', null],
    ['Harry Potter 1-7', null],
    ['One Piece, Vol. 1-3 (Omnibus)', null],
    ['Naruto 1 à 3', null],
    ['Berserk 0', null],
    ['Tome 2.5', null],
    ['20th Century Boys', null],
    ['Dune', null],
    ['', null],
  ])('reads %j as %j', (title, volume) => expect(volumeNumberIn(title)).toBe(volume));

  it('is an integer from 0 to 10000 or nothing, whatever the title', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z ]*(tome|vol\.|#) ?[\d.,-]{1,8}[a-z ]*$/)), (title) => {
        const volume = volumeNumberIn(title);
        expect(volume === null || (Number.isInteger(volume) && volume >= 0 && volume <= 10_000)).toBe(true);
      }),
    );
  });

  it('survives leading zeros, case and what follows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('Tome', 'TOME', 'vol.', 'Volume', 'Book', '#'),
        (n, word) => {
          expect(volumeNumberIn(`Série ${word} ${String(n).padStart(3, '0')} : le titre`)).toBe(n);
        },
      ),
    );
  });

  it('tells the first and the last volume of an omnibus', () => {
    expect(rangeIn('One Piece, Vol. 1-3 (Omnibus)')).toEqual({ from: 1, to: 3 });
    expect(rangeIn('Intégrale, tomes 4 à 6')).toEqual({ from: 4, to: 6 });
    expect(rangeIn('Naruto 3-1')).toBeNull();
    expect(rangeIn('Dune')).toBeNull();
  });
});

describe('the category that subjects tell', () => {
  it.each([
    [['Manga', 'Comic books, strips'], 'manga'],
    [['Comics & graphic novels, manga, shonen'], 'manga'],
    [['Japanese comics'], 'manga'],
    [['Comic books, strips, etc.'], 'bd'],
    [['Bandes dessinées'], 'bd'],
    [['Graphic novels'], 'bd'],
    [['Fiction', 'Mangaka biography'], 'roman'],
    [['Comical stories'], 'roman'],
    [[], 'roman'],
  ])('reads %j as %s', (subjects, category) => expect(categoryOf(subjects)).toBe(category));

  it('does not depend on order, case or accents', () => {
    const subjects = ['Fiction', 'SHŌNEN', 'Bandes dessinées', 'Humor'];
    fc.assert(
      fc.property(fc.shuffledSubarray(subjects, { minLength: 4 }), (shuffled) =>
        expect(categoryOf(shuffled)).toBe('manga'),
      ),
    );
  });
});

it('takes keys in both forms and nothing else', () => {
  expect([workKey('OL45W'), workKey('/works/OL45W'), editionKey('/books/OL1M'), authorKey('OL7A')]).toEqual([
    '/works/OL45W',
    '/works/OL45W',
    '/books/OL1M',
    '/authors/OL7A',
  ]);
  for (const bad of [
    '',
    'OL45M',
    '/works/OL45W/../../x',
    'OL45W?x=1',
    '/books/OL45W',
    'OL0W',
    'olw',
    'http://x/works/OL1W',
  ])
    expect(workKey(bad)).toBeNull();
});
