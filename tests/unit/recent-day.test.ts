import { recentDay } from '@/lib/i18n/recent-day';
import fc from '../support/property';

const PARIS = 'Europe/Paris';
// A Monday.
const NOW = new Date('2026-11-30T12:00:00Z');
const french = (moment: string, zone = PARIS) => recentDay('fr', new Date(moment), NOW, zone);
const english = (moment: string) => recentDay('en', new Date(moment), NOW, PARIS);

describe('a day as one would name it', () => {
  it.each([
    ['2026-11-30T08:00:00Z', 'aujourd’hui', 'today'],
    ['2026-11-29T08:00:00Z', 'hier', 'yesterday'],
    ['2026-11-28T08:00:00Z', 'samedi', 'Saturday'],
    ['2026-11-24T08:00:00Z', 'mardi', 'Tuesday'],
    ['2026-11-23T08:00:00Z', '23 novembre', '23 November'],
    ['2025-11-30T08:00:00Z', '30 novembre 2025', '30 November 2025'],
    ['2026-12-01T08:00:00Z', '1 décembre', '1 December'],
  ])('calls %s «%s», or “%s”', (moment, inFrench, inEnglish) => {
    expect([french(moment), english(moment)]).toEqual([inFrench, inEnglish]);
  });

  it('is that of where the reader is', () => {
    expect(french('2026-11-29T23:30:00Z')).toBe('aujourd’hui');
    expect(french('2026-11-29T23:30:00Z', 'America/New_York')).toBe('hier');
  });

  it('is the same everywhere when no more than the day is known', () => {
    expect(french('2026-11-20T00:00:00.000Z', 'America/New_York')).toBe('20 novembre');
  });

  it('has a name whenever and wherever it was', () => {
    const zone = fc.constantFrom(PARIS, 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati');
    const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(fc.property(moment, zone, (at, where) => french(at.toISOString(), where).length > 3));
  });
});
