import 'server-only';
import type { Batch } from './import-batches.store';
import { importFileStore } from './import-files.store';
import type { Mapping } from './mapping.schemas';
import { readFile } from './read-file';

/** The file of a batch, recognised as it is or read as the reader says. */
export const openFile = ({ user_id, id, asked }: Pick<Batch, 'user_id' | 'id' | 'asked'>) =>
  readFile(importFileStore.read(user_id, id), {
    ...(asked.format && { format: asked.format }),
    ...(asked.mapping && { mapping: asked.mapping as Mapping }),
  });
