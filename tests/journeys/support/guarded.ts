/** Fails unless an answer tells browsers what every answer does; over https also to come back so. Its policy. */
export const expectGuarded = ({ headers }: Response, { isHttps = false } = {}): string => {
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  expect(headers.get('strict-transport-security')).toBe(isHttps ? 'max-age=31536000' : null);
  const policy = headers.get('content-security-policy')!;
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)![1]!;
  expect(scripts).not.toMatch(/unsafe|\*|https?:/);
  return policy;
};

/** Said by a proxy, of whoever came over https. */
export const OVER_HTTPS: Record<string, string> = { 'x-forwarded-proto': 'https' };
