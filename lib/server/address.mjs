const HEADER = 'x-booktime-address';

const GROUPS = 8;
/** Half of an address of version 6 belongs to one home, which changes the other half at will. */
const NETWORK_GROUPS = 4;

const networkOf = (address) => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head, tail = ''] = plain.split('::').map((half) => half.split(':').filter(Boolean));
  const gap = plain.includes('::') ? Array(Math.max(0, GROUPS - head.length - tail.length)).fill('0') : [];
  return [...head, ...gap, ...tail].slice(0, NETWORK_GROUPS).join(':').toLowerCase();
};

/**
 * Puts on each request where it comes from: its socket, or what the nearest of `proxies` trusted ones says. Whatever a
 * stranger writes stands further to the left, and is not looked at.
 */
export const withAddress =
  ({ proxies, handle }) =>
  (request, response) => {
    const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
    const hops = [...told.map((hop) => hop.trim()).filter(Boolean), request.socket.remoteAddress ?? ''];
    request.headers[HEADER] = networkOf(hops[Math.max(0, hops.length - 1 - proxies)]);
    return handle(request, response);
  };
