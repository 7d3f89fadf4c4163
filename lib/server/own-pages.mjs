import { LRUCache } from 'lru-cache';
import { createVersion, isPage, sendForm, textOf } from './page-version.mjs';

const MOST_BYTES = 64 * 1024 * 1024;
const HOUR_MS = 3_600_000;
/** By what else a page of one reader may differ: how they like it, what they are sent of it, and where. */
const ASKED_WITH = [
  'host',
  'x-forwarded-proto',
  'cookie',
  'accept-language',
  'user-agent',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];
/** What is said anew with each answer, of this answer alone. */
const IS_OF_ONE_ANSWER =
  /^(date|connection|keep-alive|transfer-encoding|content-encoding|content-length|server-timing|x-request-id|content-security-policy)$/;
/** The framework marks by it what failed while a page was made, also in one that began well. */
const FAILED = '"digest';

/** Pages that follow from what is their reader's and from nothing else: no day, no series of the site, no other reader. */
const FOLLOWS_FROM_ITS_READER = /^\/library(?:\?(?!.*\bview=series)|$)/;

/** Has `keep` hear the whole of a page that went well. */
const overhear = (response, keep) => {
  const { write, end } = response;
  const heard = [];
  response.write = (...chunk) => {
    heard.push(chunk[0]);
    return write.apply(response, chunk);
  };
  response.end = (...chunk) => {
    if (chunk[0] && typeof chunk[0] !== 'function') heard.push(chunk[0]);
    if (isPage(response) && !response.destroyed && !response.hasHeader('set-cookie')) keep(textOf(heard));
    return end.apply(response, chunk);
  };
};

/**
 * Sends a reader the same page again while nothing of theirs has changed. `ownerOf` tells whose page a request asks for,
 * and a stamp that changes with whatever they have: it is looked at before anything is read for a page. Answers false
 * when the page is to be made; `tell` is given the sources of its inline scripts when it is not.
 */
export const createOwnPages = ({ ownerOf }) => {
  const pages = new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: ({ size }) => size, ttl: HOUR_MS });

  const send = (request, response, { version, headers }, tell) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (String(response.getHeader('content-type')).startsWith('text/html')) tell(version.hashes);
    sendForm(response, version.formFor(request));
    return true;
  };

  return async (request, response, tell) => {
    if (request.method !== 'GET' || request.headers.authorization) return false;
    if (!FOLLOWS_FROM_ITS_READER.test(request.url)) return false;
    const owner = await ownerOf(request);
    if (!owner) return false;
    const key = JSON.stringify([owner.id, request.url, ...ASKED_WITH.map((name) => request.headers[name])]);
    const known = pages.get(key);
    if (known?.stamp === owner.stamp) {
      known.version ??= createVersion(known.text);
      return send(request, response, known, tell);
    }
    overhear(response, (text) => {
      if (text.includes(FAILED)) return;
      const headers = Object.entries(response.getHeaders()).filter(([name]) => !IS_OF_ONE_ANSWER.test(name));
      pages.set(key, { stamp: owner.stamp, text, headers, size: text.length * 3 + key.length });
    });
    return false;
  };
};
