import type { Endpoint } from '../../lib/http/endpoint';
import { document, resolve, validatorOf, type Json } from './document-validator';

type Documented = { headers?: Record<string, Json>; content?: Record<string, { schema: Json }> };
type Validator = ReturnType<typeof validatorOf>;

const validators = new Map<string, Validator>();

const validatorFor = (key: string, schema: Json): Validator => {
  const known = validators.get(key) ?? validatorOf(schema);
  validators.set(key, known);
  return known;
};

const documentedAnswer = ({ method, path }: Endpoint, status: number) => {
  const { responses } = document.paths[path]![method.toLowerCase()]!;
  const answer = (responses as Record<string, Json>)[status];
  if (!answer) throw new Error(`${method} ${path} answered ${status}, which is not documented`);
  return resolve(answer) as Documented;
};

const headerFaults = (response: Response, { headers = {} }: Documented) => {
  const known = Object.keys(document.components.headers);
  const required = Object.entries(headers).filter(([, header]) => resolve(header).required);
  return [
    ...known.filter((name) => response.headers.has(name) && !headers[name]).map((name) => `${name} is not documented`),
    ...required.filter(([name]) => !response.headers.has(name)).map(([name]) => `${name} is missing`),
  ];
};

const bodyFaults = async (key: string, response: Response, { content }: Documented) => {
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  const text = await response.text();
  if (!content) return text === '' ? [] : ['a body that is not documented'];
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const media = content[type];
  return media
    ? validatorFor(key, media.schema)(isJson ? JSON.parse(text) : text)
    : [`the type “${type}” is not documented`];
};

/** Fails when an answer of the API is not what its document promises: status, headers, type and body. */
export const expectDocumented = async (endpoint: Endpoint, response: Response): Promise<void> => {
  const { method, path } = endpoint;
  // A test may serve an endpoint of its own making, which no document knows.
  if (!document.paths[path]?.[method.toLowerCase()]) return;
  const answer = documentedAnswer(endpoint, response.status);
  const key = `${method} ${path} ${response.status}`;
  const faults = [...headerFaults(response, answer), ...(await bodyFaults(key, response, answer))];
  if (faults.length > 0) throw new Error(`${key} is not as documented:\n${faults.join('\n')}`);
};
