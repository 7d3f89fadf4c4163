import type { Document } from '../documents';
import type { Collation } from './collation';

/** Which documents, in which order, and what will be looked at of them. */
export type Selection = {
  filter: Document;
  sort?: Document;
  skip?: number;
  limit?: number;
  collation?: Collation;
  variables?: Document;
  hint?: unknown;
  /** The top-level fields that the caller will read from `known`. */
  fields?: Set<string>;
};
