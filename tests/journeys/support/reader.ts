import { randomUUID } from 'node:crypto';

export type Reader = { token: string; firstName: string; lastName: string };

type Book = Record<string, unknown> & { title: string; author: string };

const post = async (origin: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
};

const bearer = ({ token }: Reader) => ({ authorization: `Bearer ${token}` });

/** A name that nobody else has. */
export const aName = () => ({ firstName: 'Camille', lastName: `Martin ${randomUUID().slice(0, 8)}` });

/** A reader who registered over the API, for the journeys that are about something else. */
export const aReader = async (origin: string, names = aName()): Promise<Reader> => {
  const { access_token: token } = await post(origin, '/api/auth/register', {
    first_name: names.firstName,
    last_name: names.lastName,
  });
  return { ...names, token };
};

export const addBook = async (origin: string, reader: Reader, book: Book): Promise<{ id: string }> =>
  post(origin, '/api/books', book, bearer(reader));

export const booksOf = async (origin: string, reader: Reader): Promise<(Book & { id: string; status: string })[]> => {
  const response = await fetch(`${origin}/api/books?limit=100`, { headers: bearer(reader) });
  if (!response.ok) throw new Error(`GET /api/books answered ${response.status}`);
  return response.json();
};

export const removeBook = async (origin: string, reader: Reader, id: string): Promise<void> => {
  const response = await fetch(`${origin}/api/books/${id}`, { method: 'DELETE', headers: bearer(reader) });
  if (!response.ok) throw new Error(`DELETE /api/books/${id} answered ${response.status}`);
};

/** The id of an import of a text with a header. */
export const importFile = async (origin: string, reader: Reader, text: string): Promise<string> => {
  const headers = { 'content-type': 'text/csv', ...bearer(reader) };
  const response = await fetch(`${origin}/api/imports`, { method: 'POST', headers, body: text });
  if (!response.ok) throw new Error(`POST /api/imports answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
};
