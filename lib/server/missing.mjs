// What Next.js answers itself for an address that no page has; it is whole without JavaScript.
const MISSING = '/_not-found';

// English pages live below /en, whatever the reader chose: the page that says that one is missing speaks English too.
const ENGLISH = /^\/en(?:[/?]|$)/;

/**
 * What is missing today may be there tomorrow: nobody keeps the answer. (The framework lets caches keep what it made
 * ahead for a year, the page of a 404 as well.)
 */
const letNobodyKeep = (response) => response.setHeader('Cache-Control', 'no-cache, no-store, must-revalidate');

const isHtml = (response) => String(response.getHeader('content-type') ?? '').startsWith('text/html');

/** Drops what is written when it turns out to be the page of a 404, and calls `onDropped` once that is complete. */
const dropMissing = (response, onDropped) => {
  const { writeHead, write, end, on } = response;
  const before = response.getHeaderNames();
  let dropping = false;
  let hasHead = false;
  response.writeHead = (status, ...rest) => {
    hasHead = true;
    if (status === 404) letNobodyKeep(response);
    dropping = status === 404 && isHtml(response);
    return dropping ? response : writeHead.call(response, status, ...rest);
  };
  // Its head comes first, even if nobody asked for it yet.
  const begin = () => {
    if (response.statusCode === 404 && !hasHead) response.writeHead(404);
  };
  response.write = (...chunk) => {
    begin();
    return dropping || write.apply(response, chunk);
  };
  response.end = (...chunk) => {
    begin();
    if (!dropping) return end.apply(response, chunk);
    // What was put over these belongs to the page that was dropped.
    Object.assign(response, { writeHead, write, end, on });
    for (const name of response.getHeaderNames()) if (!before.includes(name)) response.removeHeader(name);
    onDropped();
    return response;
  };
};

/** An address as it is written once: one that is written otherwise may be known under its plain form. */
const PLAIN = /^(?:\/[\w.~-]+)+$/;
/** Files of the framework, and what a page that is open asks for, are no pages. */
const FILE = /^\/(?:_next|__nextjs)/;

const isUnknown = ({ method, url, headers }, isKnown) => {
  const path = url.split('?', 1)[0];
  const isPage = ['GET', 'HEAD'].includes(method) && !headers.rsc && !FILE.test(path);
  return isPage && PLAIN.test(path) && !isKnown(path);
};

/**
 * A page that finds nothing answers 404 with an empty page, which only JavaScript fills. The whole page of an address
 * that does not exist takes its place; where no route is, it is made at once.
 */
export const withMissingPage = ({ isKnown, handle }) => {
  const sendMissing = (request, response) => {
    if (ENGLISH.test(request.url)) request.headers['x-booktime-missing'] = 'en';
    request.url = MISSING;
    response.statusCode = 404;
    const { writeHead } = response;
    response.writeHead = (...head) => {
      letNobodyKeep(response);
      return writeHead.apply(response, head);
    };
    return handle(request, response);
  };
  return (request, response) =>
    isUnknown(request, isKnown)
      ? sendMissing(request, response)
      : new Promise((resolve, reject) => {
          dropMissing(response, () => sendMissing(request, response).then(resolve, reject));
          handle(request, response).then(resolve, reject);
        });
};
