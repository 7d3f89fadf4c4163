import { acceptedLocale } from '@/lib/i18n/accepted-locale';
import { formatterOf } from '@/lib/i18n/formatter';

describe('the language of a reader who never chose one', () => {
  it.each([
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de-DE,de;q=0.9,en;q=0.7,fr;q=0.5', 'en'],
    ['de, fr;q=0.2 , EN ; Q=0.9', 'en'],
    ['fr;q=0.3, en;q=0', 'fr'],
  ])('is the one that the browser likes best: %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });

  it.each([null, '', '*', 'de', 'en;q=0', 'en;q=soon', 'enough', ';;,,=', 'frr, eng'])(
    'is not known when the browser says none of ours: %s',
    (header) => {
      expect(acceptedLocale(header)).toBeUndefined();
    },
  );
});

describe('dates and numbers', () => {
  const day = new Date('2026-03-09T12:00:00Z');

  it.each([
    ['fr', '9 mars 2026', '09/03/2026', '12 500'],
    ['en', '9 March 2026', '09/03/2026', '12,500'],
  ] as const)('are written as readers of the language do: %s', (locale, long, short, number) => {
    const format = formatterOf(locale);
    expect(format.dateTime(day, { dateStyle: 'long' })).toBe(long);
    expect(format.dateTime(day, { dateStyle: 'short' })).toBe(short);
    expect(format.number(12_500)).toBe(number.replace(' ', '\u00a0'));
  });
});
