'use client';

import dynamic from 'next/dynamic';
import type { PublicSearchProps } from './search/public-search';

/** On a page for everybody the search is fetched by who has a library here. */
export const ReaderSearch = dynamic<PublicSearchProps>(
  () => import('./search/public-search').then((file) => file.PublicSearch),
  { ssr: false },
);
