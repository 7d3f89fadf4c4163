import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { isUntouched } from './closed-mark';
import { isSealed } from './seal';

/** The layout of LMDB's file: two pages that say where its trees begin, pages of nodes, and runs of pages for long values. */
const MAGIC = 0xbeefc0de;
const VERSION = 2;
const META_BYTES = 160;
const PAGE_HEADER = 24;
const NODE_HEADER = 8;
const TREE_BYTES = 48;
const PAGE = { branch: 1, leaf: 2, overflow: 4 };
const NODE = { plain: 0, overflow: 1, tree: 2 };
const NO_ROOT = 2 ** 64;
/** The record by which a file says that it has another format: the first had no checksums, what later ones have is theirs. */
const OTHER_FORMAT = /^format(\x01$|[\x03-\xff])/;

type Tree = { flags: number; depth: number; entries: number; root: number };
type Meta = { pageSize: number; free: Tree; main: Tree; lastPage: number; transaction: number };
/** A key: bytes of a page, from one place to another. */
type Key = { page: Buffer; from: number; to: number };
/** A key, and the value behind it up to `end`. */
type Leaf = Key & { end: number; flags: number };
type Kind = { compare: (a: Key, b: Key) => number; visit: (leaf: Leaf) => void };

const DAMAGED = 'its file is damaged and was left as it is; move it away and restore a backup';

function sound(condition: unknown, message = DAMAGED): asserts condition {
  if (!condition) throw new Error(message);
}

const uint64 = (bytes: Buffer, at: number) => bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;

const treeAt = (bytes: Buffer, at: number): Tree => ({
  flags: bytes.readUInt16LE(at + 4),
  depth: bytes.readUInt16LE(at + 6),
  entries: uint64(bytes, at + 32),
  root: uint64(bytes, at + 40),
});

function metaAt(file: number, at: number): Meta | undefined {
  const bytes = Buffer.alloc(META_BYTES);
  const isMeta = readSync(file, bytes, 0, META_BYTES, at) === META_BYTES && bytes.readUInt32LE(24) === MAGIC;
  if (!isMeta) return undefined;
  sound(bytes.readUInt32LE(28) === VERSION, 'its file was written by another version of LMDB');
  const [lastPage, transaction] = [uint64(bytes, 144), uint64(bytes, 152)];
  return { pageSize: bytes.readUInt32LE(48), free: treeAt(bytes, 48), main: treeAt(bytes, 96), lastPage, transaction };
}

/**
 * The state that LMDB would open. Its last page need not be there: one that was taken and given back in the same transaction was
 * never written.
 */
function latestMeta(file: number, isOthers: boolean): Meta {
  const first = metaAt(file, 0);
  sound(first, 'its file is not a database');
  const second = metaAt(file, first.pageSize);
  sound(second && second.pageSize === first.pageSize && second.free.flags === first.free.flags);
  // Between two looks another process may have written more than once.
  sound(isOthers || Math.abs(second.transaction - first.transaction) <= 1);
  return second.transaction > first.transaction ? second : first;
}

function compareBytes(a: Key, b: Key): number {
  const length = Math.min(a.to - a.from, b.to - b.from);
  for (let i = 0; i < length; i++) {
    const difference = a.page[a.from + i]! - b.page[b.from + i]!;
    if (difference) return difference;
  }
  return a.to - a.from - (b.to - b.from);
}

const compareNumbers = (a: Key, b: Key) => uint64(a.page, a.from) - uint64(b.page, b.from);

/** Each key behind the one before it, none before what the parent page says, and all before the parent's next key. */
function checkOrder(keys: Key[], { compare }: Kind, low?: Key, high?: Key) {
  let before: Key | undefined;
  for (const key of keys) {
    sound(before ? compare(before, key) < 0 : !low || compare(low, key) <= 0);
    before = key;
  }
  sound(!high || !before || compare(before, high) < 0);
}

/** Follows the trees through all their pages as LMDB would, but trusting none of them. */
class Inspection {
  private isSealed = true;
  private isOther = false;
  private readonly seen: Uint8Array;
  /** One for each level of a tree: what is above stays while what is below is read. */
  private readonly pages: Buffer[] = [];

  constructor(
    private readonly file: number,
    private readonly meta: Meta,
  ) {
    this.seen = new Uint8Array(meta.lastPage + 1).fill(1, 0, 2);
  }

  run(stores: readonly string[]) {
    const trees: Tree[] = [];
    this.walkTree(this.meta.main, {
      compare: compareBytes,
      visit: ({ page, from, to, end, flags }) => {
        const isStore = stores.includes(page.toString('latin1', from, to - 1));
        sound(isStore && flags === NODE.tree && end - to === TREE_BYTES);
        trees.push(treeAt(page, to));
      },
    });
    for (const tree of trees) {
      sound(tree.flags === 0);
      this.walkTree(tree, { compare: compareBytes, visit: (leaf) => this.checkSeal(leaf) });
    }
    this.walkTree(this.meta.free, { compare: compareNumbers, visit: (leaf) => this.markFree(leaf) });
    sound(this.isSealed || this.isOther);
  }

  private walkTree({ root, depth, entries }: Tree, kind: Kind) {
    sound(root === NO_ROOT ? entries === 0 : this.walk(root, depth, kind) === entries);
  }

  /** Counts what is under a page, between the keys that its parent has beside it. */
  private walk(number: number, depth: number, kind: Kind, low?: Key, high?: Key): number {
    const page = (this.pages[depth] ??= Buffer.alloc(this.meta.pageSize));
    this.read(number, 1, page);
    sound(page.readUInt16LE(18) === (depth > 1 ? PAGE.branch : PAGE.leaf));
    const keys = this.keysOf(page);
    // The first key of a branch is empty: it stands for whatever is below the second.
    checkOrder(depth > 1 ? keys.slice(1) : keys, kind, low, high);
    if (depth === 1) {
      for (const key of keys) kind.visit(this.leafAt(key));
      return keys.length;
    }
    const below = (key: Key, at: number) => {
      const child = page.readUInt32LE(key.from - NODE_HEADER) + page.readUInt16LE(key.from - 4) * 2 ** 32;
      return this.walk(child, depth - 1, kind, at ? key : low, keys[at + 1] ?? high);
    };
    return keys.reduce((sum, key, at) => sum + below(key, at), 0);
  }

  private keysOf(page: Buffer): Key[] {
    const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)];
    sound(lower > 0 && lower <= upper);
    return Array.from({ length: lower >> 1 }, (_, at) => {
      const from = page.readUInt16LE(PAGE_HEADER + at * 2) + PAGE_HEADER + NODE_HEADER;
      const to = from + page.readUInt16LE(from - 2);
      sound(from - NODE_HEADER >= PAGE_HEADER + upper && to <= page.length);
      return { page, from, to };
    });
  }

  private leafAt(key: Key): Leaf {
    const { page, from, to } = key;
    const [size, flags] = [page.readUInt32LE(from - NODE_HEADER), page.readUInt16LE(from - 4)];
    sound(flags === NODE.plain || flags === NODE.overflow || flags === NODE.tree);
    if (flags !== NODE.overflow) {
      sound(to + size <= page.length);
      return { page, from, to, end: to + size, flags };
    }
    const [number, count] = [uint64(page, to), Math.ceil((PAGE_HEADER + size) / this.meta.pageSize)];
    sound(count <= this.meta.lastPage);
    const run = this.read(number, count, Buffer.alloc(count * this.meta.pageSize));
    sound(run.readUInt16LE(18) === PAGE.overflow && run.readUInt32LE(20) === count);
    const whole = Buffer.concat([page.subarray(from, to), run.subarray(PAGE_HEADER, PAGE_HEADER + size)]);
    return { page: whole, from: 0, to: to - from, end: whole.length, flags };
  }

  private checkSeal({ page, from, end }: Leaf) {
    if (isSealed(page, from, end)) return;
    this.isSealed = false;
    this.isOther ||= OTHER_FORMAT.test(page.toString('latin1', from, end));
  }

  /** A list of page numbers after their count; a negative number is the length of the run that follows, zeros are gaps. */
  private markFree({ page, to }: Leaf) {
    const count = uint64(page, to);
    for (let at = 1, run = 1; at <= count; at++) {
      const number = Number(page.readBigInt64LE(to + at * 8));
      if (number > 0) this.claim(number, run);
      run = number < 0 ? -number : 1;
    }
  }

  /** A page serves once. */
  private claim(number: number, count: number) {
    sound(number > 1 && count > 0 && number + count <= this.seen.length);
    for (let at = number; at < number + count; at++) {
      sound(!this.seen[at]);
      this.seen[at] = 1;
    }
  }

  private read(number: number, count: number, bytes: Buffer): Buffer {
    const { pageSize, transaction } = this.meta;
    this.claim(number, count);
    sound(readSync(this.file, bytes, 0, bytes.length, number * pageSize) === bytes.length, 'its file is cut short');
    sound(uint64(bytes, 0) === number && uint64(bytes, 8) <= transaction);
    return bytes;
  }
}

/** Throws when the file is not sound. One that another process writes to can only be looked at where it begins. */
export function inspect(path: string, stores: readonly string[], isOthers: boolean) {
  if (!statSync(path, { throwIfNoEntry: false })?.size) return;
  const file = openSync(path, 'r');
  try {
    const meta = latestMeta(file, isOthers);
    if (!isOthers && !isUntouched(path)) new Inspection(file, meta).run(stores);
  } catch (error) {
    // A length or a place that the page does not have.
    sound(!(error instanceof RangeError));
    throw error;
  } finally {
    closeSync(file);
  }
}
