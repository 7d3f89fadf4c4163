import { createHash, randomBytes } from 'node:crypto';

const NONCE_BYTES = 16;
const REQUEST_HEADERS = ['content-security-policy', 'content-security-policy-report-only'];
const POLICY = 'Content-Security-Policy';

/** What is not a page loads nothing, whoever opens it by itself. */
const NOT_A_PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const PERMISSIONS = [
  'accelerometer=()',
  'browsing-topics=()',
  'camera=(self)',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'microphone=()',
  'payment=()',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'usb=()',
].join(', ');

const A_YEAR = 'max-age=31536000';

/** The source by which a policy allows one inline script, as it is written. */
export const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Writes the policy of a page; `scripts` are the sources of its inline scripts. */
const pagePolicy = ({ secure, dev }) => {
  const rest = [
    // Attributes of style carry lengths and colours that only the server knows; they run nothing.
    "style-src 'self' 'unsafe-inline'",
    // A cover is where a reader says it is. A site on https shows none that is not.
    `img-src 'self' data: blob: https:${secure ? '' : ' http:'}`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
  return (scripts) =>
    `default-src 'self'; script-src 'self' ${scripts.join(' ')}${dev ? " 'unsafe-eval'" : ''}; ${rest}`;
};

const isHttps = (request) => request.headers['x-forwarded-proto']?.split(',')[0] === 'https';

/** What every answer says to browsers, whoever made it and whatever it holds. */
export const withHeaders =
  ({ secure, handle }) =>
  (request, response) => {
    response.setHeader(POLICY, NOT_A_PAGE);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader('Permissions-Policy', PERMISSIONS);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    if (secure || isHttps(request)) response.setHeader('Strict-Transport-Security', A_YEAR);
    return handle(request, response);
  };

const FILE = /^\/(api|health|_next|__nextjs)(\/|$)/;

/**
 * Pages run the scripts they came with and no other. One that is made for a request has a nonce, which the framework
 * takes from the header of the request and puts on its scripts; one that is kept is the same for everybody, so its
 * policy names its scripts by their hashes, which `sendKept` finds once for each version of it. So does one that `sendOwn`
 * sends its reader again; it answers whether it did.
 */
export const withPolicy = ({ secure, dev, isKept, inlineScripts, sendKept, sendOwn, handle }) => {
  const written = pagePolicy({ secure, dev });
  const known = inlineScripts.map(hashOf);
  const giveNonce = (request, response) => {
    const policy = written([`'nonce-${randomBytes(NONCE_BYTES).toString('base64')}'`, ...known]);
    request.headers['content-security-policy'] = policy;
    response.setHeader(POLICY, policy);
  };
  return async (request, response) => {
    // The framework would take the nonce of a stranger, and keep it in a page for everybody.
    for (const name of REQUEST_HEADERS) delete request.headers[name];
    const path = request.url.split('?', 1)[0];
    if (FILE.test(path)) return handle(request, response);
    const tell = (hashes) => response.setHeader(POLICY, written(hashes));
    if (isKept(path)) sendKept(request, response, tell);
    else if (await sendOwn(request, response, tell)) return undefined;
    else giveNonce(request, response);
    return handle(request, response);
  };
};
