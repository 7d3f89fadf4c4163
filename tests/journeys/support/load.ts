import { setTimeout as delay } from 'node:timers/promises';
import type { Reader } from './reader';

export type Answer = { status: number; retryAfter: string | null; detail: unknown; title: string; ms: number };

const PAUSE = 5;

/** Clients that add one book after the other until they are told to stop, and note what they were told. */
export const addersOf = (origin: string, { token }: Reader, clients: number, name = 'Livre') => {
  const answers: Answer[] = [];
  /** Requests that nobody answered: the connection was refused, or ended. */
  const unanswered: { title: string; code: string }[] = [];
  let isOver = false;

  const add = async (title: string) => {
    const from = performance.now();
    const response = await fetch(`${origin}/api/books`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title, author: 'A. Nonyme' }),
    });
    const { detail } = await response.json();
    const retryAfter = response.headers.get('retry-after');
    answers.push({ status: response.status, retryAfter, detail, title, ms: performance.now() - from });
  };
  const codeOf = (error: { cause?: { code?: string } }) => error.cause?.code ?? String(error);

  const client = async (number: number) => {
    for (let i = 0; !isOver; i++) {
      const title = `${name} ${number}-${i}`;
      await add(title).catch((error) => unanswered.push({ title, code: codeOf(error) }));
      await delay(PAUSE);
    }
  };
  const all = Array.from({ length: clients }, (_, number) => client(number));
  return {
    answers,
    unanswered,
    acknowledged: () => answers.filter(({ status }) => status === 200).map(({ title }) => title),
    async stop() {
      isOver = true;
      await Promise.all(all);
    },
  };
};

/** The titles of all books of a reader. */
export const allTitles = async (origin: string, { token }: Reader): Promise<string[]> => {
  const response = await fetch(`${origin}/api/library/titles`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`GET /api/library/titles answered ${response.status}`);
  return ((await response.json()) as { title: string }[]).map(({ title }) => title);
};
