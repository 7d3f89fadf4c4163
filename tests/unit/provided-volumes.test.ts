import fc from '../support/property';
import { providedVolumes } from '@/lib/books/provided-volumes';

const provided = (book: Partial<Parameters<typeof providedVolumes>[0]>) =>
  providedVolumes({ title: '', volume_number: null, volume_label: '', covers: [], ...book });

describe('the volumes that a book provides', () => {
  it.each([
    ['Intégrale 1 (tomes 1 à 3)', [1, 2, 3]],
    ['Coffret tomes 1-3', [1, 2, 3]],
    ['Coffret 1 à 5', [1, 2, 3, 4, 5]],
    ['Les Bidochon, tomes 5 et 6 : Toniques', [5, 6]],
    ['Naruto, Vols. 1-3', [1, 2, 3]],
    ['Le Trône de fer, l’intégrale 1 (tomes 1 et 2)', [1, 2]],
    ['Discworld (Discworld, #1-3)', [1, 2, 3]],
  ])('are read from «%s»', (title, numbers) => {
    expect(provided({ title })).toEqual(numbers);
  });

  it.each(['Intégrale', 'Intégrale 2', '1984', 'Intégrale 1939-1945', 'Catch-22', '24-7', 'Coffret (3 DVD)'])(
    'are not guessed from «%s»',
    (title) => {
      expect(provided({ title })).toEqual([]);
      expect(provided({ title, volume_number: 4 })).toEqual([4]);
    },
  );

  it.each([
    ['1-3', [1, 2, 3]],
    ['1 à 3', [1, 2, 3]],
    ['1-2, 4', [1, 2, 4]],
    ['0,5', [0.5]],
    ['7', [7]],
  ])('are those of the label «%s»', (volume_label, numbers) => {
    expect(provided({ title: 'Tome', volume_number: 8, volume_label })).toEqual(numbers);
  });

  it('are those of the label before those of the title', () => {
    expect(provided({ title: 'Coffret tomes 8-9', volume_label: '1-3' })).toEqual([1, 2, 3]);
  });

  it('are what the reader told before anything else', () => {
    expect(provided({ title: 'Coffret tomes 8-9', volume_label: '1-3', covers: [4, 5] })).toEqual([4, 5]);
  });

  it('are the one it is, for a volume whose title holds numbers that mean something else', () => {
    expect(provided({ title: 'Blake et Mortimer 11-12 : Le 3-4 juin', volume_number: 11 })).toEqual([11]);
  });

  it('are found, or not, in any title at all, and never the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const numbers = provided({ title });
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
