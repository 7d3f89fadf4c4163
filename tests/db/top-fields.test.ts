import { Decimal128, Long, ObjectId } from 'bson';
import { encode } from '@/lib/db/embedded/documents';
import { copier } from '@/lib/db/embedded/fields';
import fc from '../support/property';

const name = fc.constantFrom('_id', 'a', 'ab', 'abc', 'été', 'b.c', '');
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, new Date(0), new ObjectId(), Long.fromNumber(7), Decimal128.fromString('1.50'), /a/i),
  fc.constant([1, { deep: ['ab'] }]),
  fc.constant({ a: 1, ab: { abc: 'é' } }),
);

describe('some fields of a stored document', () => {
  it('are copied as they are, in their order, whatever stands beside them', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, value),
        fc.uniqueArray(name as fc.Arbitrary<string>),
        fc.boolean(),
        (document, fields, keeps) => {
          const wanted = Object.entries(document).filter(([key]) => fields.includes(key) === keeps);
          const copied = copier({ fields, keeps })(Buffer.from(encode(document)));
          expect(copied.equals(encode(Object.fromEntries(wanted)))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
