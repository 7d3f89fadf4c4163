/** What a reader asks on the page of a saga. */
export type SagaChange =
  | { kind: 'readTo'; volume: number }
  | { kind: 'set'; volumes: number[]; owned?: boolean; read?: boolean }
  | { kind: 'undo'; token: string };

const HIGHEST = 2000;
const NUMBER = /^\d{1,4}(\.\d{1,2})?$/;

const text = (form: FormData, field: string) => {
  const value = form.get(field);
  return typeof value === 'string' ? value.trim() : '';
};

const numberIn = (written: string) => (NUMBER.test(written) && Number(written) <= HIGHEST ? Number(written) : null);

const said = (form: FormData, field: 'owned' | 'read') => {
  const value = text(form, field);
  return value === 'true' || value === 'false' ? { [field]: value === 'true' } : {};
};

/** What a form of the page asks, in a browser or on the server; null for what no form of it says. */
export const sagaChangeOf = (form: FormData): Exclude<SagaChange, { kind: 'undo' }> | null => {
  if (form.has('read_to')) {
    const volume = numberIn(text(form, 'read_to'));
    return volume !== null && volume >= 1 ? { kind: 'readTo', volume: Math.floor(volume) } : null;
  }
  const volumes = text(form, 'volumes').split(',').map(numberIn);
  const change = { ...said(form, 'owned'), ...said(form, 'read') };
  const isWhole = volumes.every((number) => number !== null) && Object.keys(change).length > 0;
  return isWhole ? { kind: 'set', volumes, ...change } : null;
};
