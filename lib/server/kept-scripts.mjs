import { gunzipSync } from 'node:zlib';
import { hashOf } from './policy.mjs';

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script>/gi;
/** Files are allowed by where they are, and what is no script runs nothing. */
const IS_NOT_INLINE = /\bsrc=|type="application\/ld\+json"/;
const NOT_MODIFIED = 304;
/** Versions of pages whose scripts are known: some thousand bytes each. */
const MOST = 2_000;

const hashesIn = (html) => {
  const inline = [...html.matchAll(SCRIPT)].filter(([, attributes]) => !IS_NOT_INLINE.test(attributes));
  return [...new Set(inline.map(([, , script]) => hashOf(script)))];
};

const isHtml = (response) => String(response.getHeader('content-type') ?? '').startsWith('text/html');

const textOf = (response, body) =>
  (response.getHeader('content-encoding') === 'gzip' ? gunzipSync(body) : body).toString('utf8');

const asBuffer = (chunk, encoding) =>
  typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8') : chunk;

/** Tells, before a page that is kept is sent, by which hashes its policy allows its scripts: found once for each version. */
export const createKeptScripts = () => {
  const versions = new Map();
  const remember = (etag, hashes) => {
    if (versions.size >= MOST) versions.delete(versions.keys().next().value);
    versions.set(etag, hashes);
  };

  /** Whether the answer can go out as it comes; else its scripts are still to be looked at. */
  const isReady = (request, response, status, tell) => {
    const hashes = versions.get(response.getHeader('etag'));
    if (hashes) tell(hashes);
    // Whoever has the page has its policy too, and would put another one over it.
    else if (status === NOT_MODIFIED) response.removeHeader('content-security-policy');
    return hashes || status === NOT_MODIFIED || request.method === 'HEAD' || !isHtml(response);
  };

  // The framework puts its own functions, such as its compression, over these: they stay in place and change their minds.
  return (request, response, tell) => {
    const { writeHead, write, end, flushHeaders } = response;
    const held = [];
    let head;
    let isOpen = false;
    response.writeHead = (...given) => {
      if (isOpen) return writeHead.apply(response, given);
      if (head) return response;
      head = given;
      isOpen = Boolean(isReady(request, response, given[0], tell));
      return isOpen ? writeHead.apply(response, given) : response;
    };
    response.flushHeaders = () => (head && !isOpen ? undefined : flushHeaders.call(response));
    const begin = () => head ?? response.writeHead(response.statusCode);
    response.write = (chunk, encoding, ...rest) => {
      begin();
      return isOpen ? write.call(response, chunk, encoding, ...rest) : held.push(asBuffer(chunk, encoding)) > 0;
    };
    response.end = (chunk, encoding, ...rest) => {
      begin();
      if (isOpen) return end.call(response, chunk, encoding, ...rest);
      isOpen = true;
      if (chunk && typeof chunk !== 'function') held.push(asBuffer(chunk, encoding));
      const body = Buffer.concat(held);
      const hashes = hashesIn(textOf(response, body));
      const etag = response.getHeader('etag');
      if (etag) remember(etag, hashes);
      tell(hashes);
      writeHead.apply(response, head);
      return end.call(response, body);
    };
  };
};
