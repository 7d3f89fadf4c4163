import type { CSSProperties } from 'react';
import { paletteOf } from './cover/palette';
import { hash } from './cover/random';
import { type CoverSubject, volumeOf } from './cover/subject';

/** A book seen from its back, with the size of its back in pixels; or the place of one that is not there. */
export type Spine = { book: CoverSubject; height: number; width: number } | { gap: { height: number; width: number } };

const sizeOf = (height: number, width: number) =>
  ({ '--sh': `${height}px`, '--sw': `${width}px`, '--wn': width }) as CSSProperties;

function BookSpine({ book, height, width, hasTitle }: Exclude<Spine, { gap: unknown }> & { hasTitle: boolean }) {
  const [ground, ink, accent] = paletteOf(book);
  const volume = volumeOf(book);
  const text = volume ? `${volume.saga} ${volume.number}` : book.title;
  const fontSize = Math.min(13, width - 8, (height - 36) / (text.length * 0.5));
  const colors = { '--cb': ground, '--ci': ink, '--cx': accent } as CSSProperties;
  return (
    <span className="spine" style={{ ...colors, ...sizeOf(height, width) }}>
      {hasTitle && fontSize >= 6.5 && <span style={{ fontSize }}>{text}</span>}
      <i style={{ bottom: 8 + (hash(book.title) % 6) }} />
    </span>
  );
}

type SpineShelfProps = { spines: Spine[]; hasTitles?: boolean; className?: string };

/** A shelf of backs, a drawing only: nothing is said there that words do not say elsewhere. */
export function SpineShelf({ spines, hasTitles = true, className = '' }: SpineShelfProps) {
  return (
    <div className={`shelf ${className}`} aria-hidden="true">
      {spines.map((spine, index) =>
        'gap' in spine ? (
          <span key={index} className="spine spine-gap" style={sizeOf(spine.gap.height, spine.gap.width)} />
        ) : (
          <BookSpine key={index} {...spine} hasTitle={hasTitles} />
        ),
      )}
    </div>
  );
}
