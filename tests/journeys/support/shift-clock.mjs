/** Loaded before a server: its clock jumps with each SIGUSR2, first a day ahead, then two days back. */
const A_DAY = 86_400_000;
const jumps = [A_DAY, -2 * A_DAY];
const RealDate = Date;
let offset = 0;

const now = () => RealDate.now() + offset;

class ShiftedDate extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [now()]));
  }
}
// Whoever looks at it sees the Date of the language.
const { prototype: _prototype, ...own } = Object.getOwnPropertyDescriptors(RealDate);
Object.defineProperties(ShiftedDate, { ...own, now: { ...own.now, value: now } });
globalThis.Date = ShiftedDate;

process.on('SIGUSR2', () => {
  offset += jumps.shift() ?? 0;
  console.log(`the clock is off by ${offset}`);
});
