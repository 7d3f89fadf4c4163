import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { hashOf } from './policy.mjs';

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script>/gi;
/** Files are allowed by where they are, and what is no script runs nothing. */
const IS_NOT_INLINE = /\bsrc=|type="application\/ld\+json"/;
/** Pages, and what a browser that is here already is sent of them. */
const PAGE = /^text\/(html|x-component)/;
const OK = 200;
const NOT_MODIFIED = 304;
const MOST_BYTES = 64 * 1024 * 1024;

const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};
const ENCODERS = { br: (bytes) => brotliCompressSync(bytes, BROTLI), gzip: gzipSync, identity: (bytes) => bytes };
const ENCODINGS = Object.keys(ENCODERS);

const hashesIn = (html) => {
  const inline = [...html.matchAll(SCRIPT)].filter(([, attributes]) => !IS_NOT_INLINE.test(attributes));
  return [...new Set(inline.map(([, , script]) => hashOf(script)))];
};

/** One version of a page: its mark, the hashes of its scripts, and each form in which somebody wanted it. */
const createVersion = (text) => {
  const bytes = Buffer.from(text);
  const mark = createHash('sha256').update(bytes).digest('base64url');
  const forms = new Map();
  return {
    text,
    hashes: hashesIn(text),
    formOf: (encoding) => {
      if (!forms.has(encoding)) forms.set(encoding, ENCODERS[encoding](bytes));
      return { bytes: forms.get(encoding), etag: `"${mark}-${encoding}"` };
    },
    // The text, its bytes and their compressed forms.
    size: text.length + bytes.length * 1.5,
  };
};

const textOf = (chunks) =>
  chunks.length === 1 && typeof chunks[0] === 'string'
    ? chunks[0]
    : Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString();

/**
 * Sends pages that are the same for everybody: what follows from one version of a page (its mark, how its policy allows
 * its scripts, its compressed forms) is found once and remembered. `tell` is given the sources of its inline scripts
 * before it goes out. Answers that are no such page go out as they come.
 */
export const createKeptPages = () => {
  const versions = new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: ({ size }) => Math.ceil(size) });

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
      const encoding = new Negotiator(request).encoding(ENCODINGS, { preferred: ENCODINGS }) ?? 'identity';
      const { bytes, etag } = version.formOf(encoding);
      if (request.method === 'GET') response.setHeader('ETag', etag);
      if (request.method === 'GET' && fresh(request.headers, { etag })) {
        // Whoever has the page has its policy too, and would put another one over it.
        for (const name of ['content-security-policy', 'content-length']) response.removeHeader(name);
        response.statusCode = NOT_MODIFIED;
        return response.end();
      }
      if (type.startsWith('text/html')) tell(version.hashes);
      if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
      response.setHeader('Content-Length', bytes.length);
      return response.end(bytes);
    };

    const isPage = () => response.statusCode === OK && PAGE.test(String(response.getHeader('content-type')));
    response.flushHeaders = () => {
      if (!isPage()) open().flushHeaders();
    };
    response.writeHead = (...head) => {
      [response.statusCode] = head;
      return isPage() && head.length === 1 ? response : open().writeHead(...head);
    };
    response.write = (...chunk) => (isPage() ? held.push(chunk[0]) > 0 : open().write(...chunk));
    response.end = (...chunk) => {
      if (!isPage()) return open().end(...chunk);
      if (chunk[0] && typeof chunk[0] !== 'function') held.push(chunk[0]);
      return send();
    };
  };
};
