import { dated, sagaChangeOf } from '@/lib/sagas/saga-change';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

it.each([
  [
    { slug: 'dune', read_to: ' 5 ' },
    { kind: 'readTo', volume: 5, isToday: false },
  ],
  [
    { volumes: '3', owned: 'true' },
    { kind: 'set', volumes: [3], owned: true },
  ],
  [
    { volumes: '3,5,0.5', read: 'false' },
    { kind: 'set', volumes: [3, 5, 0.5], read: false },
  ],
])('the form %j asks for a change', (fields, change) => {
  expect(sagaChangeOf(formOf(fields as unknown as Record<string, string>))).toEqual(change);
});

it.each([
  [{ read_to: '' }],
  [{ read_to: 'beaucoup' }],
  [{ read_to: '0' }],
  [{ read_to: '1e9' }],
  [{ read_to: '2001' }],
  [{ volumes: '3' }],
  [{ volumes: '', owned: 'true' }],
  [{ volumes: '3,x', owned: 'true' }],
  [{ volumes: '3', owned: 'yes' }],
  [{ owned: 'true' }],
])('the form %j asks for nothing that is known', (fields) => {
  expect(sagaChangeOf(formOf(fields as unknown as Record<string, string>))).toBeNull();
});

describe('the date of volumes that are marked as read', () => {
  const volumes = [1, 2, 3].map((number) => ({ number, read: number === 1, announced: number === 3 }));
  const readTo = (volume: number, isToday = false) => ({ kind: 'readTo', volume, isToday }) as const;

  it('is now of one, unknown of several, and today when the reader says so', () => {
    const paper = volumes.map((volume) => ({ ...volume, announced: false }));
    expect(dated(readTo(2), paper)).toEqual({ kind: 'readTo', volume: 2 });
    expect(dated(readTo(3), paper)).toEqual({ kind: 'readTo', volume: 3, finished: null });
    expect(dated(readTo(3, true), paper)).toEqual({ kind: 'readTo', volume: 3 });
  });

  it('is not asked for volumes that are announced, as nobody has read those', () =>
    expect(dated(readTo(3), volumes)).toEqual({ kind: 'readTo', volume: 3 }));
});
