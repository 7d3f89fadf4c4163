'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const isMarked = () => document.documentElement.dataset.reader !== undefined;

/** Whether somebody signed in on this device, as the early script of public pages found. */
export const useIsReader = (): boolean => useSyncExternalStore(never, isMarked, () => false);
