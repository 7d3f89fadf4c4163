import { typedDate } from '@/app/(reader)/books/typed-date';

describe('a date that a reader types', () => {
  it.each([
    ['2024', '2024'],
    ['05/2024', '2024-05'],
    ['5/2024', '2024-05'],
    ['3/5/2024', '2024-05-03'],
    [' 03.05.2024 ', '2024-05-03'],
    ['2024-05-03', '2024-05-03'],
    ['2024-05', '2024-05'],
    ['', null],
    ['  ', null],
    ['Noël', 'Noël'],
    ['3/5/24', '3/5/24'],
  ])('as %j is %j', (typed, expected) => expect(typedDate(typed)).toBe(expected));
});
