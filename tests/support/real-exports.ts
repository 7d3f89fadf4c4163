import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

// What readers took from other sites is not ours to publish: it is read where it is at hand.
const FOLDER = path.resolve('../shared/data/exports');
const isThere = existsSync(FOLDER);

if (!isThere) console.warn(`Skipped: exports of other sites are not in ${FOLDER}`);
export const describeWithExports = isThere ? describe : describe.skip;

export const realExports = (): string[] => (isThere ? readdirSync(FOLDER).sort() : ['none']);
export const realExport = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
