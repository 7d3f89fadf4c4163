import fc from '../support/property';
import { inOrder, latestOf, type Moment } from '@/lib/next-up/latest';

const aShelf = fc.array(fc.nat(50), { maxLength: 12 });

it('finds the newest of all shelves as if it had sorted them all', () => {
  fc.assert(
    fc.property(fc.array(aShelf, { maxLength: 30 }), fc.nat(15), (times, limit) => {
      const shelves = times.map((shelf, i) => inOrder(shelf.map((at, j): Moment => ({ id: `${i}-${j}`, at }))));
      const at = new Map(shelves.flat().map((moment) => [moment.id, moment.at]));
      const all = [...at.values()].sort((a, b) => b - a);
      const latest = latestOf(shelves, limit);
      expect(latest.map((id) => at.get(id))).toEqual(all.slice(0, limit));
      expect(new Set(latest).size).toBe(latest.length);
    }),
  );
});
