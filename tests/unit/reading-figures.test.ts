import fc from '../support/property';
import { goalAt } from '@/lib/goals/goal';
import { forecast, unknownBecause, yearAt } from '@/lib/statistics/calendar';
import { currentOf, longestOf, streaksOf } from '@/lib/statistics/streaks';
import { timeToRead } from '@/lib/statistics/time-to-read';

const on = (day: string) => new Date(`${day}T12:00:00.000Z`);

describe('a year seen from a day', () => {
  it('has as many days as the calendar says, today among those that are gone', () => {
    expect(yearAt(2024, on('2024-01-01'))).toEqual({ state: 'running', gone: 1, total: 366 });
    expect(yearAt(2024, on('2024-12-31'))).toEqual({ state: 'running', gone: 366, total: 366 });
    expect(yearAt(2023, on('2024-01-01'))).toEqual({ state: 'over', gone: 365, total: 365 });
    expect(yearAt(2025, on('2024-12-31'))).toEqual({ state: 'future', gone: 0, total: 365 });
  });

  it('is foretold when it runs, is four weeks old and something was read, and else says why not', () => {
    const asked = (count: number, year: number, day: string) => {
      const at = yearAt(year, on(day));
      return [forecast(count, at), unknownBecause(count, at)];
    };
    expect(asked(10, 2025, '2025-07-02')).toEqual([20, null]);
    expect(asked(4, 2025, '2025-01-28')).toEqual([52, null]);
    expect(asked(4, 2025, '2025-01-27')).toEqual([null, 'too_early']);
    expect(asked(0, 2025, '2025-07-02')).toEqual([null, 'nothing_read']);
    expect(asked(9, 2024, '2025-07-02')).toEqual([null, 'over']);
    expect(asked(9, 2026, '2025-07-02')).toEqual([null, 'future']);
  });
});

const aDay = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a goal', () => {
  it('says what a reader would: half way through the year, half of it', () => {
    expect(goalAt(40, 20, yearAt(2025, on('2025-07-02')))).toEqual({
      target: 40,
      reached: 20,
      remaining: 20,
      percentage: 50,
      is_reached: false,
      even_pace: 20,
      per_week: 0.8,
      forecast: 40,
      forecast_unknown: null,
    });
    expect(goalAt(40, 39, yearAt(2025, on('2025-12-31')))).toMatchObject({ even_pace: 40, per_week: 1 });
  });

  it('is reached exactly when nothing remains, and never foretold below what was read', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000).map((n) => n + 1),
        fc.nat(30_000),
        aDay,
        (target, reached, day) => {
          const goal = goalAt(target, reached, yearAt(2025, on(day)));
          expect(goal.is_reached).toBe(reached >= target);
          expect(goal.percentage === 100).toBe(goal.is_reached);
          expect(goal.remaining).toBe(Math.max(0, target - reached));
          expect(goal.forecast === null).toBe(goal.forecast_unknown !== null);
          if (goal.forecast !== null) expect(goal.forecast).toBeGreaterThanOrEqual(reached);
        },
      ),
    );
  });
});

describe('days in a row', () => {
  it('go on over months, years and the day that a leap year has more', () => {
    const days = ['2024-02-29', '2024-03-01', '2023-12-31', '2024-01-01', '2024-02-28', '2024-01-01'];
    expect(streaksOf(days)).toEqual([
      { days: 2, from: '2023-12-31', to: '2024-01-01' },
      { days: 3, from: '2024-02-28', to: '2024-03-01' },
    ]);
    expect(longestOf(streaksOf(days))).toEqual({ days: 3, from: '2024-02-28', to: '2024-03-01' });
    expect([longestOf([]), streaksOf([])]).toEqual([null, []]);
  });

  it('last until the end of the day after', () => {
    const streaks = streaksOf(['2024-05-01', '2024-05-02']);
    expect(currentOf(streaks, '2024-05-02')?.days).toBe(2);
    expect(currentOf(streaks, '2024-05-03')?.days).toBe(2);
    expect(currentOf(streaks, '2024-05-04')).toBeNull();
  });

  it('hold each day once, and never touch one another', () => {
    fc.assert(
      fc.property(fc.array(aDay, { maxLength: 200 }), (days) => {
        const streaks = streaksOf(days);
        expect(streaks.reduce((sum, streak) => sum + streak.days, 0)).toBe(new Set(days).size);
        for (const { days: length, from, to } of streaks)
          expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(length - 1);
        streaks.slice(1).forEach(({ from }, i) => {
          expect(Date.parse(from) - Date.parse(streaks[i]!.to)).toBeGreaterThan(86_400_000);
        });
      }),
    );
  });
});

it('a book waits from the day it is bought to the day it is first begun, where both are known', () => {
  const book = (acquired: string | null, first_started: string | null) => ({
    id: `${acquired}`,
    title: 'T',
    acquired,
    first_started,
  });
  expect(
    timeToRead([
      book('2024-01-01', '2024-01-11T08:00:00.000Z'),
      book('2024-01-02', '2024-01-02'),
      book('2023-03-01', '2024-03-01'),
      book('2024', '2024-05-03'),
      book('2024-05-01', '2024-05'),
      book(null, '2024-05-03'),
      book('2024-05-03', '2024-05-01'),
    ]),
  ).toEqual({
    books: 3,
    median_days: 10,
    longest: { id: '2023-03-01', title: 'T', days: 366 },
    begun_before: 1,
    unknown: 3,
  });
  expect(timeToRead([])).toMatchObject({ books: 0, median_days: null, longest: null });
});
