import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { z } from 'zod';
import type { Endpoint } from '@/lib/http/endpoint';

export const server = setupServer();

const at = (endpoint: Endpoint) => `*${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`;
const on = (endpoint: Endpoint) => http[endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'];

/** An answer typed by the endpoint: one that drifts from the contract does not compile. */
export const reply = <E extends Endpoint>(endpoint: E, body: z.input<E['response']>) =>
  on(endpoint)(at(endpoint), () => HttpResponse.json(endpoint.response.parse(body) as Record<string, unknown>));

export const refuse = (endpoint: Endpoint, status: number, detail: string) =>
  on(endpoint)(at(endpoint), () => HttpResponse.json({ detail }, { status }));
