import type { GridVolume } from './grid.schemas';

type SetVolumes = { kind: 'set'; volumes: number[]; owned?: boolean; read?: boolean };

type AskedReadTo = { kind: 'readTo'; volume: number; isToday: boolean };

/** What a form of the page of a saga asks. */
export type AskedChange = AskedReadTo | SetVolumes;

/** Finished null: nobody knows when. Without it: now. */
type ReadTo = { kind: 'readTo'; volume: number; finished?: null };

/** The same as it is sent. */
export type SagaChange = ReadTo | SetVolumes | { kind: 'undo'; token: string };

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
export const sagaChangeOf = (form: FormData): AskedChange | null => {
  if (form.has('read_to')) {
    const volume = numberIn(text(form, 'read_to'));
    if (volume === null || volume < 1) return null;
    return { kind: 'readTo', volume: Math.floor(volume), isToday: form.has('today') };
  }
  const volumes = text(form, 'volumes').split(',').map(numberIn);
  const change = { ...said(form, 'owned'), ...said(form, 'read') };
  const isWhole = volumes.every((number) => number !== null) && Object.keys(change).length > 0;
  return isWhole ? { kind: 'set', volumes, ...change } : null;
};

type Known = Pick<GridVolume, 'number' | 'read' | 'announced'>;

/** Nobody reads several volumes in one go: unless the reader says that it was today, they were read nobody knows when. */
export const dated = ({ volume, isToday }: AskedReadTo, volumes: readonly Known[]): ReadTo => {
  const isMeant = ({ number, read, announced }: Known) => number !== null && number <= volume && !read && !announced;
  const isUnknown = !isToday && volumes.filter(isMeant).length > 1;
  return { kind: 'readTo', volume, ...(isUnknown && { finished: null }) };
};
