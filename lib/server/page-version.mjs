import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';
import { hashOf } from './policy.mjs';

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script>/gi;
/** Files are allowed by where they are, and what is no script runs nothing. */
const IS_NOT_INLINE = /\bsrc=|type="application\/ld\+json"/;
/** Pages, and what a browser that is here already is sent of them. */
const PAGE = /^text\/(html|x-component)/;
const OK = 200;

const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};
const ENCODERS = { br: (bytes) => brotliCompressSync(bytes, BROTLI), gzip: gzipSync, identity: (bytes) => bytes };
const ENCODINGS = Object.keys(ENCODERS);

const hashesIn = (html) => {
  const inline = [...html.matchAll(SCRIPT)].filter(([, attributes]) => !IS_NOT_INLINE.test(attributes));
  return [...new Set(inline.map(([, , script]) => hashOf(script)))];
};

/** Whether what is being answered is a page. */
export const isPage = (response) => response.statusCode === OK && PAGE.test(String(response.getHeader('content-type')));

/** What was written of an answer. */
export const textOf = (chunks) =>
  chunks.length === 1 && typeof chunks[0] === 'string'
    ? chunks[0]
    : Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString();

/** One version of a page: its mark, the hashes of its scripts, and each form in which somebody wanted it. */
export const createVersion = (text) => {
  const bytes = Buffer.from(text);
  const mark = createHash('sha256').update(bytes).digest('base64url');
  const forms = new Map();
  return {
    text,
    hashes: hashesIn(text),
    /** In the best form that whoever asks can read. */
    formFor: (request) => {
      const encoding = new Negotiator(request).encoding(ENCODINGS, { preferred: ENCODINGS }) ?? 'identity';
      if (!forms.has(encoding)) forms.set(encoding, ENCODERS[encoding](bytes));
      return { encoding, bytes: forms.get(encoding), etag: `"${mark}-${encoding}"` };
    },
    // The text, its bytes and their compressed forms.
    size: Math.ceil(text.length + bytes.length * 1.5),
  };
};

/** Ends an answer with a page. */
export const sendForm = (response, { encoding, bytes }) => {
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  return response.end(bytes);
};
