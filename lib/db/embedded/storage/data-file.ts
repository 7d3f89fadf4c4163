import { closeSync, openSync, readSync, statSync } from 'node:fs';

const META_BYTES = 176;
const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
/** Where things are in a meta page of LMDB. */
const AT = { magic: 0x18, version: 0x1c, pageSize: 0x30, lastPage: 0x90, transaction: 0x98 };

type Meta = { pageSize: number; lastPage: number; transaction: number };

function readMeta(file: number, at: number): Meta | undefined {
  const bytes = Buffer.alloc(META_BYTES);
  if (readSync(file, bytes, 0, META_BYTES, at) < META_BYTES || bytes.readUInt32LE(AT.magic) !== MAGIC) return undefined;
  if (bytes.readUInt32LE(AT.version) !== DATA_VERSION)
    throw new Error('its file was written by another version of LMDB');
  const pageSize = bytes.readUInt32LE(AT.pageSize);
  return {
    pageSize,
    lastPage: Number(bytes.readBigUInt64LE(AT.lastPage)),
    transaction: Number(bytes.readBigUInt64LE(AT.transaction)),
  };
}

/** LMDB maps the file into memory: a page that is not there would end the process. So this looks before it leaps. */
export function checkDataFile(path: string) {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (!size) return;
  const file = openSync(path, 'r');
  try {
    const first = readMeta(file, 0);
    if (!first) throw new Error('its file is not a database');
    const metas = [first, readMeta(file, first.pageSize)].filter((meta) => meta !== undefined);
    const latest = metas.reduce((a, b) => (b.transaction > a.transaction ? b : a));
    if (size < (latest.lastPage + 1) * latest.pageSize) throw new Error('its file is cut short');
  } finally {
    closeSync(file);
  }
}
