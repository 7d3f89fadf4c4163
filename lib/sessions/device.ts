import { userAgentFromString } from 'next/server';

export type Device = { browser: string | null; system: string | null };

const LONGEST = 60;
/** «curl/8.5.0»: what a program that is no browser calls itself. */
const PRODUCT = /^[^\s/()]+/;

const named = (name: string | undefined) => name?.slice(0, LONGEST) || null;

/** What a reader recognises a device by. Of what a browser tells, the rest is nobody's business and is not kept. */
export const deviceOf = (headers: Headers): Device => {
  const agent = headers.get('user-agent') ?? '';
  const { browser, os } = userAgentFromString(agent);
  return { browser: named(browser.name ?? PRODUCT.exec(agent)?.[0]), system: named(os.name) };
};
