import fc from '../support/property';
import { parseScanResult, scanPath, type ScanResult } from '@/app/(reader)/library/series-scan/scan-result';

const queryOf = (path: string) => Object.fromEntries(new URL(path, 'http://booktime.test').searchParams);

describe('what a reader is told after a form of the scan', () => {
  it('is what the form did, through the address of the page', () => {
    const count = fc.integer({ min: 0, max: 500 });
    const results = fc.oneof(
      fc.record({ did: fc.constant('applied' as const), count, left: count, undo: fc.uuid() }),
      fc.record({ did: fc.constant('undone' as const), count, left: count }),
      fc.constant({ did: 'expired' as const }),
    );
    fc.assert(
      fc.property(results, (result: ScanResult) => {
        expect(parseScanResult(queryOf(scanPath(result)))).toEqual(result);
      }),
    );
  });

  it('is nothing, or harmless, when somebody writes the address by hand', () => {
    expect(parseScanResult({})).toBeNull();
    expect(parseScanResult({ did: 'deleted' })).toBeNull();
    expect(parseScanResult({ did: ['applied', 'undone'] })).toBeNull();
    expect(parseScanResult({ did: 'applied', count: '-1', left: '<b>', undo: '../x' })).toEqual({
      did: 'applied',
      count: 0,
      left: 0,
      undo: undefined,
    });
  });
});
