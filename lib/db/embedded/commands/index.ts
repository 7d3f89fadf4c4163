import { aggregate } from './aggregate';
import * as collections from './collections';
import type { Command } from './context';
import { explain } from './explain';
import { count, distinct, find, getMore, killCursors } from './find';
import { findAndModify } from './find-and-modify';
import { createIndexes, dropIndexes, listIndexes } from './indexes';
import * as session from './session';
import { bulkWrite, insert, remove, update } from './writes';

export const commands: Record<string, Command> = {
  ...session,
  ...collections,
  ...{ insert, update, delete: remove, findAndModify, bulkWrite },
  ...{ find, getMore, killCursors, aggregate, count, distinct, explain },
  ...{ createIndexes, listIndexes, dropIndexes },
  ...{ findandmodify: findAndModify, deleteIndexes: dropIndexes },
};
