import type { CSSProperties } from 'react';

/** `label` says what the percentage is of. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <span
      className="bar block w-full"
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      style={{ '--p': percent } as CSSProperties}
    >
      {percent > 0 && <i />}
    </span>
  );
}
