import type { CSSProperties } from 'react';

/** The green ribbon falls along the cover as one reads: its length is the percentage. */
export function Ribbon({ percent }: { percent: number }) {
  return <span className="ribbon" aria-hidden="true" style={{ '--p': percent } as CSSProperties} />;
}
