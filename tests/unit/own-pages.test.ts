import { execFileSync } from 'node:child_process';

type Step = {
  url?: string;
  method?: string;
  sent?: Record<string, string>;
  owner?: { id: string; stamp: number } | null;
  /** What the framework answers when it is asked. */
  made?: { status?: number; type?: string; headers?: Record<string, string>; pieces?: string[] };
};

/** Which of these requests were answered with a page that was there. The server is made of ES modules, which Jest does not load. */
const againFor = (steps: Step[]): boolean[] => {
  const script = `
    import { createServer, request } from 'node:http';
    import { once } from 'node:events';
    import { createOwnPages } from './lib/server/own-pages.mjs';
    const again = [];
    let step;
    const sendOwn = createOwnPages({ ownerOf: async () => step.owner === null ? undefined : (step.owner ?? { id: 'a', stamp: 1 }) });
    const server = createServer(async (asked, answer) => {
      const isSent = await sendOwn(asked, answer, () => undefined);
      again.push(isSent);
      if (isSent) return;
      const { status = 200, type = 'text/html; charset=utf-8', headers = {}, pieces = ['<html>', '</html>'] } = step.made ?? {};
      answer.statusCode = status;
      for (const [name, value] of Object.entries({ 'content-type': type, ...headers })) answer.setHeader(name, value);
      for (const piece of pieces) answer.write(piece);
      answer.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    for (step of ${JSON.stringify(steps)}) {
      const sent = request({ port: server.address().port, path: step.url ?? '/library', method: step.method ?? 'GET', headers: step.sent ?? {} });
      sent.end();
      const [answer] = await once(sent, 'response');
      answer.resume();
      await once(answer, 'end');
    }
    server.close();
    process.stdout.write(JSON.stringify(again));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
};

const same = { id: 'a', stamp: 1 };
const twice = (step: Step): Step[] => [step, step];

it('a page is there the second time, and made anew when its reader changed something', () => {
  expect(againFor([{}, {}, { owner: { ...same, stamp: 2 } }, { owner: { ...same, stamp: 2 } }])).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

it.each<[string, Step]>([
  ['of nobody', { owner: null }],
  ['that follows from the series of the site as well', { url: '/library?page=2&view=series' }],
  ['of another address', { url: '/library/all' }],
  ['of a program that says who it is', { sent: { authorization: 'Bearer x' } }],
  ['that a form is sent to', { method: 'POST' }],
  ['of which only the headers are asked', { method: 'HEAD' }],
  ['that is a failure', { made: { status: 500 } }],
  ['that leads elsewhere', { made: { status: 307, headers: { location: '/sign-in' } } }],
  ['in which something failed', { made: { pieces: ['<html>', '1:E{"digest":"123"}', '</html>'] } }],
  ['that brings a cookie', { made: { headers: { 'set-cookie': 'a=b' } } }],
  ['that is none', { made: { type: 'application/json' } }],
])('a page %s is made each time', (_, step) => {
  expect(againFor(twice(step))).toEqual([false, false]);
});

it.each<[string, Step]>([
  ['another reader', { owner: { id: 'b', stamp: 1 } }],
  ['another address', { url: '/library?page=2' }],
  ['another cookie', { sent: { cookie: 'booktime_theme=dark' } }],
  ['another language', { sent: { 'accept-language': 'en' } }],
  ['what a browser asks for that is here already', { sent: { rsc: '1' } }],
])('%s is asked about anew', (_, step) => {
  expect(againFor([{}, {}, step, step, {}])).toEqual([false, true, false, true, true]);
});
