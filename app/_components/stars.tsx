import type { CSSProperties } from 'react';
import { StarShape } from './star-shape';

const FIVE = [1, 2, 3, 4, 5];

/** A rating to look at. `label` says it in words: « Note : 4,5 sur 5 ». */
export function Stars({ value, label, size = 16 }: { value: number; label: string; size?: number }) {
  return (
    <span
      className="stars"
      role="img"
      aria-label={label}
      style={{ '--v': value, '--sz': `${size}px` } as CSSProperties}
    >
      <span className="off">
        {FIVE.map((star) => (
          <StarShape key={star} />
        ))}
      </span>
      <span className="on">
        {FIVE.map((star) => (
          <StarShape key={star} isFilled />
        ))}
      </span>
    </span>
  );
}
