'use client';

import dynamic from 'next/dynamic';
import { useAskedView } from '@/app/_components/saga/use-view';
import type { CoversOf, ShownVolume } from './volume-tiles';

const LateTiles = dynamic(() => import('./late-tiles').then((file) => file.LateTiles), { ssr: false });

/** The covers of a long saga: hundreds of drawings would weigh on its page, so they come to who asks for them. */
export function LateCovers(props: { of: CoversOf; volumes: readonly ShownVolume[] }) {
  return useAskedView() === 'covers' && <LateTiles {...props} />;
}
