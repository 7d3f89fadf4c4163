import { isLongAway } from '@/lib/copies/long-away';

const NOW = new Date('2026-08-15T12:00:00.000Z');

describe('a lent book has been away for long', () => {
  it.each([
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-08-15', false],
    ['2026-01', true],
    // It may have been on the twentieth.
    ['2026-02', false],
    ['2025', true],
    ['2026', false],
  ])('since %s: %s', (since, isLong) => expect(isLongAway(since, NOW)).toBe(isLong));

  it('not by a few days because August has a thirty-first and February does not', () => {
    expect(isLongAway('2026-03-01', new Date('2026-08-31T12:00:00.000Z'))).toBe(false);
  });
});
