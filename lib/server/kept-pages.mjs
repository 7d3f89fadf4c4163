import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import { createVersion, isPage, sendForm, textOf } from './page-version.mjs';

const NOT_MODIFIED = 304;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Sends pages that are the same for everybody: what follows from one version of a page (its mark, how its policy allows
 * its scripts, its compressed forms) is found once and remembered. `tell` is given the sources of its inline scripts
 * before it goes out. Answers that are no such page go out as they come.
 */
export const createKeptPages = () => {
  const versions = new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: ({ size }) => size });

  const versionOf = (key, text) => {
    const known = versions.get(key);
    if (known?.text === text) return known;
    const version = createVersion(text);
    versions.set(key, version);
    return version;
  };

  return (request, response, tell) => {
    const { writeHead, write, end, flushHeaders } = response;
    const held = [];
    // Node.js knows what it was asked, and sends no body; all else is told as it would be with one.
    if (request.method === 'HEAD') request.method = 'GET';

    const open = () => Object.assign(response, { writeHead, write, end, flushHeaders });
    const send = () => {
      open();
      const type = String(response.getHeader('content-type'));
      const version = versionOf(`${type} ${request.url.split('?', 1)[0]}`, textOf(held));
      const form = version.formFor(request);
      const { etag } = form;
      if (request.method === 'GET') response.setHeader('ETag', etag);
      if (request.method === 'GET' && fresh(request.headers, { etag })) {
        // Whoever has the page has its policy too, and would put another one over it.
        for (const name of ['content-security-policy', 'content-length']) response.removeHeader(name);
        response.statusCode = NOT_MODIFIED;
        return response.end();
      }
      if (type.startsWith('text/html')) tell(version.hashes);
      return sendForm(response, form);
    };

    response.flushHeaders = () => {
      if (!isPage(response)) open().flushHeaders();
    };
    response.writeHead = (...head) => {
      [response.statusCode] = head;
      return isPage(response) && head.length === 1 ? response : open().writeHead(...head);
    };
    response.write = (...chunk) => (isPage(response) ? held.push(chunk[0]) > 0 : open().write(...chunk));
    response.end = (...chunk) => {
      if (!isPage(response)) return open().end(...chunk);
      if (chunk[0] && typeof chunk[0] !== 'function') held.push(chunk[0]);
      return send();
    };
  };
};
