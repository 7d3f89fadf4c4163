import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '@/lib/http/endpoint';

export type Handler = ((request: Request, context?: unknown) => Promise<Response>) & {
  endpoint?: Endpoint;
  /** Its answers are kept ready until what they follow from changes. */
  isPrepared?: boolean;
};
export type Served = { method: string; url: string; handler: Handler };

const filesIn = (folder: string, suffix: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(suffix));

const urlOf = (file: string) => `/api/${path.dirname(file).replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')}`;

const load = async (file: string): Promise<Served[]> => {
  const route: Record<string, Handler> = await import(path.resolve('app/api', file));
  return Object.entries(route).map(([method, handler]) => ({ method, url: urlOf(file), handler }));
};

/** Every verb of every route file under `app/api`, those that refuse included. */
export const servedRoutes = async (): Promise<Served[]> => {
  const files = filesIn('app/api', 'route.ts').filter((file) => !file.includes('[[...rest]]'));
  return (await Promise.all(files.map(load))).flat();
};

/** Every endpoint that an `*.endpoints.ts` describes. */
export const describedEndpoints = async (): Promise<Endpoint[]> => {
  const contracts = await Promise.all(filesIn('lib', '.endpoints.ts').map((file) => import(path.resolve('lib', file))));
  return contracts.flatMap((contract: Record<string, Endpoint>) => Object.values(contract));
};
