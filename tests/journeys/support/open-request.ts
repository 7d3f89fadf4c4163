import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Reader } from './reader';

/** A request of which the server has the first half, and waits for the rest. */
export const openRequest = async (origin: string, reader: Reader, book: object) => {
  const body = JSON.stringify(book);
  const half = Math.floor(body.length / 2);
  const sent = request(`${origin}/api/books`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${reader.token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  });
  const answered = once(sent, 'response').then(([response]: IncomingMessage[]) => response?.resume().statusCode);
  answered.catch(() => undefined);
  sent.write(body.slice(0, half));
  await delay(500);
  return {
    finish: () => {
      sent.end(body.slice(half));
      return answered;
    },
    answered,
  };
};
