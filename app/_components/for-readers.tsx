'use client';

import type { ReactNode } from 'react';
import { useIsReader } from './use-is-reader';

type ForReadersProps = { children: ReactNode; otherwise?: ReactNode };

/** For who has a library here; what stands there for everybody else is what a page for everybody comes with. */
export const ForReaders = ({ children, otherwise = null }: ForReadersProps) => (useIsReader() ? children : otherwise);
