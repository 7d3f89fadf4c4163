'use client';

import { type ComponentProps, useEffect } from 'react';
import { announceView } from '@/app/_components/saga/use-view';
import { VolumeTiles } from './volume-tiles';

/** Covers that are drawn in the browser: a reader's part of each finds its place once they are there. */
export function LateTiles(props: ComponentProps<typeof VolumeTiles>) {
  useEffect(announceView, []);
  return <VolumeTiles {...props} />;
}
