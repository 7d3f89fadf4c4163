import 'server-only';
import { applyWork } from './apply.service';
import { enrichWork } from './enrich-import.service';
import { importBatchStore, type Batch } from './import-batches.store';
import { wake as wakeWith, type Works } from './jobs.service';
import { readWork } from './read-import.service';
import { undoWork } from './undo-import.service';

const WORKS: Works = { reading: readWork, applying: applyWork, undoing: undoWork, enriching: enrichWork };

/** Has done what a batch waits for. */
export const wake = (batch: Pick<Batch, 'user_id' | 'id'>): void => wakeWith(batch, WORKS);

/** Goes on with every import that was being worked on when the last server stopped. */
export const resumeImports = async (): Promise<void> => {
  for (const batch of await importBatchStore.unfinished()) wake(batch);
};
