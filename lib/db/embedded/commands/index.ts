import { aggregate } from './aggregate';
import { bulkWrite } from './bulk-write';
import { collMod, create, drop, listCollections, renameCollection, validate } from './collections';
import type { Command } from './context';
import { count, distinct } from './count';
import { collStats, dbStats, dropDatabase, listDatabases } from './databases';
import { remove } from './delete';
import { explain } from './explain';
import { find, getMore, killCursors } from './find';
import { findAndModify } from './find-and-modify';
import { createIndexes, dropIndexes, listIndexes } from './indexes';
import { insert } from './insert';
import {
  accept,
  buildInfo,
  configureFailPoint,
  connectionStatus,
  getLog,
  getParameter,
  hello,
  serverStatus,
  setParameter,
} from './session';
import { update } from './update';

export const commands: Record<string, Command> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: accept,
  endSessions: accept,
  setParameter,
  buildInfo,
  buildinfo: buildInfo,
  serverStatus,
  connectionStatus,
  getParameter,
  getLog,
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
  bulkWrite,
  find,
  getMore,
  killCursors,
  aggregate,
  count,
  distinct,
  explain,
  configureFailPoint,
  create,
  drop,
  collMod,
  renameCollection,
  listCollections,
  validate,
  collStats,
  dbStats,
  dropDatabase,
  listDatabases,
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
};
