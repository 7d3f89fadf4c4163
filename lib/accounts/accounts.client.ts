'use client';
import useSWR from 'swr';
import { call } from '@/lib/http/call';
import type { me } from './accounts.endpoints';

const ONCE = { revalidateOnFocus: false, revalidateOnReconnect: false, shouldRetryOnError: false } as const;

/** Who reads a page that is the same for everybody; nobody until it is known, and when no session answers for them. */
export const useReaderId = (): string | undefined =>
  useSWR('reader', () => call<typeof me>('GET /api/auth/me'), ONCE).data?.id;
