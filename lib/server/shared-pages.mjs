import { LRUCache } from 'lru-cache';

const MOST_BYTES = 64 * 1024 * 1024;

const sizeOf = ({ value }) => {
  const segments = [...(value?.segmentData?.values() ?? [])];
  const parts = [value?.html, value?.rscData, value?.body, ...segments];
  return 1 + parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
};

const isFresh = ({ lastModified, cacheControl }) => {
  const seconds = cacheControl?.revalidate;
  return seconds === false || (seconds !== undefined && Date.now() < lastModified + seconds * 1000);
};

const newestOf = (one, other) =>
  one && other ? (other.lastModified > one.lastModified ? other : one) : (one ?? other);

/**
 * How Next.js keeps pages («cacheHandler») on a site of several servers. Each has those it sent lately in memory, and asks
 * the store once they are due to be made anew: a page that another server made meanwhile is taken from there. All copies
 * of one version grow old at the same moment, so that no server shows a version longer than a site of one server would.
 */
export const createSharedPages = (store) => {
  const memory = new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: sizeOf });
  return class SharedPages {
    async get(key) {
      const own = memory.get(key);
      if (own && isFresh(own)) return own;
      const newest = newestOf(own, await store.read(key));
      if (newest) memory.set(key, newest);
      return newest ?? null;
    }

    async set(key, value, { cacheControl }) {
      const page = { value, lastModified: Date.now(), cacheControl };
      memory.set(key, page);
      await store.write(key, page);
    }

    /** Pages are made anew by their age alone; whoever names tags has to tell the other servers of them first. */
    async revalidateTag() {
      throw new Error('Servers that share pages know no tags yet');
    }

    resetRequestCache() {}
  };
};
