import 'server-only';
import type { IndexOptions } from 'mongoose';

type Indexed = {
  schema: { indexes(): [unknown, IndexOptions][] };
  collection: { indexes(): Promise<{ name?: string }[]>; dropIndex(name: string): Promise<unknown> };
  createCollection(): Promise<unknown>;
  createIndexes(): Promise<unknown>;
};

// Mongoose adds this one; it says how an index is made, not what it is.
const HOW = 'background';

const differs = (present: object, wanted: IndexOptions): boolean =>
  Object.entries(wanted).some(
    ([option, value]) => option !== HOW && (present as Record<string, unknown>)[option] !== value,
  );

/** Makes the indexes of a model. Those that it names and an earlier version made otherwise are made anew. */
export const makeIndexes = async (model: Indexed): Promise<void> => {
  await model.createCollection();
  const present = new Map((await model.collection.indexes()).map((index) => [index.name, index]));
  for (const [, wanted] of model.schema.indexes()) {
    const index = wanted.name === undefined ? undefined : present.get(wanted.name);
    if (index && differs(index, wanted)) await model.collection.dropIndex(String(index.name));
  }
  await model.createIndexes();
};
