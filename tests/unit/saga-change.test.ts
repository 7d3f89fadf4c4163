import { sagaChangeOf } from '@/lib/sagas/saga-change';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

it.each([
  [
    { slug: 'dune', read_to: ' 5 ' },
    { kind: 'readTo', volume: 5 },
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
