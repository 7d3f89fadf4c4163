import { correction, removal, withPastReading } from '@/lib/readings/past-readings';
import type { Outcome, Reading } from '@/lib/readings/readings.schemas';
import fc from '../support/property';

const reading = (finished: string | null, outcome: Outcome = 'finished'): Reading => ({
  started: null,
  finished,
  outcome,
  pages: null,
});
const ends = (readings: Reading[]) => readings.map(({ finished, outcome }) => finished ?? outcome);

describe('a reading that is told of afterwards', () => {
  it.each([
    ['2011', ['2011', '2018-05', '2024-03-09', 'ongoing']],
    ['2020', ['2018-05', '2020', '2024-03-09', 'ongoing']],
    ['2024-04', ['2018-05', '2024-03-09', '2024-04', 'ongoing']],
    [null, ['finished', '2018-05', '2024-03-09', 'ongoing']],
  ])('of %s takes its place by its end', (finished, expected) => {
    const known = [reading('2018-05'), reading('2024-03-09'), reading(null, 'ongoing')];
    expect(ends(withPastReading(known, reading(finished)))).toEqual(expected);
  });

  it('is the first there is', () => {
    expect(ends(withPastReading([], reading('2011')))).toEqual(['2011']);
  });

  it('is the last when it ended last and none is under way', () => {
    expect(ends(withPastReading([reading('2018')], reading('2020')))).toEqual(['2018', '2020']);
  });

  it('changes neither the others, nor their order, nor which one is under way', () => {
    const end = fc.option(fc.constantFrom('1999', '2011-02', '2011-02-03', '2026'), { nil: null });
    const over = fc.record({
      started: fc.constant(null),
      finished: end,
      outcome: fc.constantFrom<Outcome>('finished', 'abandoned'),
      pages: fc.constant(null),
    });
    const current = fc.option(fc.constantFrom<Outcome>('ongoing', 'paused'), { nil: null });
    fc.assert(
      fc.property(fc.array(over), current, end, (earlier, underWay, finished) => {
        const known = underWay ? [...earlier, reading(null, underWay)] : earlier;
        const past = reading(finished);
        const all = withPastReading(known, past);
        expect(all.filter((one) => one !== past)).toEqual(known);
        if (underWay) expect(all.at(-1)).toBe(known.at(-1));
      }),
    );
  });
});

describe('a reading that is corrected', () => {
  it('takes its place by its end when that is told only now, and else stays where it is', () => {
    const book = {
      status: 'abandoned',
      readings: [reading(null), reading('2018'), reading(null, 'abandoned')],
    } as const;
    expect(ends(correction(book, 0, reading('2019')).readings)).toEqual(['2018', '2019', 'abandoned']);
    expect(ends(correction(book, 2, { ...reading(null, 'abandoned'), pages: 12 }).readings)).toEqual([
      'finished',
      '2018',
      'abandoned',
    ]);
  });

  it('leaves a book to be read again to be read, as does one that is taken out', () => {
    const book = { status: 'to_read', readings: [reading('2018')] } as const;
    expect(correction(book, 0, reading('2019'))).toMatchObject({ status: 'to_read' });
    expect(removal(book, 0)).toEqual({ status: 'to_read', readings: [] });
    expect(removal({ ...book, status: 'completed' }, 0)).toEqual({ readings: [] });
  });
});
