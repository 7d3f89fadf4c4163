import type { Document } from '../documents';

const BUCKETS = 2 ** 16;

/**
 * Counts what is written, by whom it is about: as long as a count is the same, nothing that it stands for has changed. A
 * commit is whole before anybody reads, so whoever looks at the count first reads nothing older than it says.
 */
export class Stamps {
  private readonly counts = new Uint32Array(BUCKETS);
  private all = 0;

  /** `owners` are the fields that name whom a document is about. */
  constructor(private readonly owners: readonly string[]) {}

  /** A document comes, goes, or is as it was before a change. */
  touch(document: Document) {
    for (const field of this.owners) {
      const owner = document[field];
      if (typeof owner === 'string') this.counts[bucketOf(owner)]!++;
    }
  }

  /** Whole collections go, or nobody knows what was written. */
  touchAll = () => void this.all++;

  /** Some owners share a count: one is told of more changes than there were, never of fewer. */
  of = (owner: string): number => this.all * 2 ** 32 + this.counts[bucketOf(owner)]!;
}

function bucketOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) >>> 0;
  return hash % BUCKETS;
}
