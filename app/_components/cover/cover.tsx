import { shownAuthor } from '@/lib/books/unknown-author';
import type { CSSProperties } from 'react';
import { ownTitle } from '../volume-title';
import { CoverImage } from './cover-image';
import { fitTitle } from './fit';
import { drawingOf, layoutOf } from './drawing';
import { type Layout, TEXT } from './layouts';
import { type Palette, paletteOf } from './palette';
import { type CoverSubject, volumeOf } from './subject';

type CoverProps = {
  book: CoverSubject & { cover_url?: string };
  /** Only the picture, no words: for the covers that stand behind another. */
  plain?: boolean;
  /** Above the fold: the real picture is not left for later. */
  eager?: boolean;
  className?: string;
  style?: CSSProperties;
};

const HEXAGON: CSSProperties = {
  right: '6%',
  bottom: '4%',
  width: '27cqi',
  height: '31cqi',
  display: 'grid',
  placeItems: 'center',
  background: 'var(--ci)',
  color: 'var(--cb)',
  clipPath: 'polygon(50% 0,100% 25%,100% 75%,50% 100%,0 75%,0 25%)',
  lineHeight: 1,
  letterSpacing: 0,
};

function VolumeNumber({ number, layout }: { number: number; layout: Layout }) {
  const { number: place, face } = TEXT[layout];
  const isLong = String(number).length > 2;
  if (place === 'hexagon')
    return (
      <b className="cn co" style={{ ...HEXAGON, fontSize: isLong ? '12cqi' : '16cqi' }}>
        {number}
      </b>
    );
  const shrunk = isLong && layout !== 'frame' ? { fontSize: '25cqi' } : {};
  return (
    <b className={face === 'co' ? 'cn co' : 'cn'} style={{ ...place, ...shrunk }}>
      {number}
    </b>
  );
}

function LargeInitial({ title, color }: { title: string; color: string }) {
  const [letter] = title.replace(/^(Les?|La|L[’']|Une?|Des?|D[’'])\s?/i, '');
  const place = { left: '-3%', top: '-13%', fontSize: '118cqi', lineHeight: 1, letterSpacing: '-.05em' };
  return (
    <s className="ct" style={{ ...place, color }}>
      {letter}
    </s>
  );
}

const AUTHOR_BESIDE_SUBTITLE: readonly Layout[] = ['band', 'frame', 'initial'];

function authorOf({ author, volume_number }: CoverSubject, layout: Layout, hasSubtitle: boolean) {
  const isCrowded = hasSubtitle && !AUTHOR_BESIDE_SUBTITLE.includes(layout);
  return isCrowded || (volume_number && layout === 'moon') ? '' : shownAuthor(author ?? '', '');
}

/** A volume bears the name of its saga, and its own under it. */
function titlesOf(book: CoverSubject) {
  const volume = volumeOf(book);
  return volume ? { title: volume.saga, subtitle: ownTitle(book) } : { title: book.title, subtitle: '' };
}

function Title({ book, layout, author }: { book: CoverSubject; layout: Layout; author: string }) {
  const { face, title: place, fit } = TEXT[layout];
  const { title, subtitle } = titlesOf(book);
  const tighter = { ...fit, lines: (fit.lines ?? 4) - 1.1, max: Math.min(fit.max ?? 16.5, 14.5) };
  return (
    <b className="cb" style={{ ...place, '--fs': fitTitle(title, subtitle ? tighter : fit) } as CSSProperties}>
      <span className={`ct ${face}`}>{title}</span>
      {subtitle && <span className="cs">{subtitle}</span>}
      {!subtitle && author && <span className="ca">{author}</span>}
    </b>
  );
}

function Words({ book, layout, palette }: { book: CoverSubject; layout: Layout; palette: Palette }) {
  const { title, subtitle } = titlesOf(book);
  const author = authorOf(book, layout, subtitle !== '');
  const { author: place } = TEXT[layout];
  // With a place counted from the top, the author follows the title instead, however many lines that takes.
  const isUnderTitle = place.top !== undefined;
  return (
    <>
      {layout === 'initial' && <LargeInitial title={title} color={palette[3]} />}
      <Title book={book} layout={layout} author={isUnderTitle ? author : ''} />
      {book.volume_number ? <VolumeNumber number={book.volume_number} layout={layout} /> : null}
      {author && !isUnderTitle && (
        <i className="ca" style={place}>
          {author}
        </i>
      )}
    </>
  );
}

/** The drawn cover, the same for the same book wherever it is rendered; a real picture lies over it. */
export function Cover({ book, plain = false, eager = false, className = '', style }: CoverProps) {
  const layout = layoutOf(book);
  const palette = paletteOf(book);
  const [ground, ink, accent] = palette;
  const colors = { '--cb': ground, '--ci': ink, '--cx': accent } as CSSProperties;
  return (
    <span className={`cover ${className}`} aria-hidden="true" style={{ ...colors, ...style }}>
      <svg
        viewBox="0 0 200 300"
        preserveAspectRatio="xMidYMid slice"
        // Made of numbers and our own colours only; the reader's words are set as text below.
        dangerouslySetInnerHTML={{ __html: drawingOf(book, layout, palette) }}
      />
      {!plain && <Words book={book} layout={layout} palette={palette} />}
      {book.cover_url && <CoverImage key={book.cover_url} url={book.cover_url} eager={eager} />}
    </span>
  );
}
