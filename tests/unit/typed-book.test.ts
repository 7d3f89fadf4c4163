import { ROLES } from '@/lib/books/book-choices.schemas';
import {
  contributorsIn,
  contributorsText,
  linesOf,
  quotesIn,
  quotesText,
  volumesIn,
  volumesText,
} from '@/app/(reader)/books/book-lists';
import { newBookInput } from '@/app/(reader)/books/book-input';
import { changedValues } from '@/app/(reader)/books/changed-values';
import { languageIn } from '@/lib/i18n/named-language';
import english from '@/messages/en.json';
import french from '@/messages/fr.json';

describe('a list that a reader types', () => {
  it('has one thing a line, and none for an empty one', () =>
    expect(linesOf(' à offrir \n\n  prix Goncourt, 1903')).toEqual(['à offrir', 'prix Goncourt, 1903']));

  it('names people with their roles, and leaves in the name what is no role', () =>
    expect(contributorsIn('Juanjo Guarnido (Dessin)\nCLAMP (collectif)\nAnon')).toEqual([
      { name: 'Juanjo Guarnido', role: 'artist' },
      { name: 'CLAMP (collectif)', role: 'other' },
      { name: 'Anon', role: 'other' },
    ]));

  it.each([
    ['French', french],
    ['English', english],
  ])('shows every role in %s as it is read again', (_language, { bookForm }) => {
    const people = ROLES.map((role) => ({ name: 'A (dessin)', role }));
    expect(contributorsIn(contributorsText(people, (role) => bookForm.roles[role]))).toEqual(people);
  });

  it('has quotes between empty lines, with their pages, and gives the empty lines of a poem back', () => {
    const quotes = [
      { text: 'La beauté sera convulsive', page: 190 },
      { text: 'Demain, dès l’aube\n\nVois-tu\n\n\nJe sais', page: null },
      { text: 'Sur la couverture', page: 0 },
    ];
    expect(quotesIn(quotesText(quotes))).toEqual(quotes);
    expect(quotesIn('Un\n  \n\nDeux\nlignes (p.\u00A012)\n')).toEqual([
      { text: 'Un', page: null },
      { text: 'Deux\nlignes', page: 12 },
    ]);
  });

  it.each([
    [[1, 2, 3, 5], '1-3, 5'],
    [[0.5, 2], '0.5, 2'],
    [[0.5, 1.5, 2.5], '0.5-2.5'],
    [[], ''],
  ])('has the volumes %j as %j', (numbers, text) => {
    expect(volumesText(numbers)).toBe(text);
    expect(volumesIn(text)).toEqual(numbers);
  });

  it.each(['un', '3-1', '1-99999'])('leaves %j, which is no volume, to be refused', (typed) =>
    expect(volumesIn(typed).some(Number.isInteger)).toBe(false),
  );
});

describe('a language that a reader types', () => {
  it.each([
    ['Français', 'fr'],
    ['japanese', 'ja'],
    ['fre', 'fr'],
    ['breton', 'br'],
    ['Klingon', 'Klingon'],
    ['', ''],
  ])('as %j is %j', (typed, expected) => expect(languageIn(typed)).toBe(expected));
});

describe('what a form says', () => {
  it('is only what is not as it was shown, however lines end', () =>
    expect(
      changedValues(
        { title: 'Nana', status: 'reading', review: 'A\nB' },
        { title: 'Nan', status: 'reading', review: 'A\r\nB' },
      ),
    ).toEqual({ title: 'Nana' }));

  it('of a book read before it was added is when, and nothing made up', () => {
    expect(newBookInput({ status: 'completed', finished: '' })).toMatchObject({ readings: [{ finished: null }] });
    expect(newBookInput({ status: 'abandoned', finished: '5/2011' })).toMatchObject({
      readings: [{ finished: '2011-05', outcome: 'abandoned' }],
    });
    expect(newBookInput({ status: 'to_read', finished: '' })).not.toHaveProperty('readings');
  });
});
