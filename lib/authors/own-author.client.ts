'use client';
import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/http/call';
import type { getOwnAuthor } from './authors.endpoints';

export const ownAuthorQuery = (name: string) =>
  queryOptions({
    queryKey: ['author', name],
    queryFn: ({ signal }) =>
      call<typeof getOwnAuthor>('GET /api/authors/{author_name}', { params: { author_name: name }, signal }),
  });
