import type { Format } from './format';

/** Every format that can be read. Of several that recognise a file equally well, the first is taken. */
export const FORMATS: readonly Format[] = [];
