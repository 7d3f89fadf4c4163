import 'server-only';
import { ImageResponse } from 'next/og';
import { allFonts, ITALIC, SANS, SERIF } from '@/app/og/_pictures/fonts';
import type { YearCard } from '@/lib/statistics/year-card.service';
import { drawable } from '@/app/og/_pictures/drawable';
import { fillShelves, type Shelves, type Spine } from './shelf';
import { inkOf, shelvesPicture } from './shelf-picture';
import type { YearCardWords } from './year-card-words';

/** Upright, as large as feeds show a picture whole. */
const YEAR_CARD_SIZE = { width: 1080, height: 1350 };

const MARGIN = 72;
const ROOM = { width: YEAR_CARD_SIZE.width - 2 * MARGIN, height: 690 };

// No style sheet reaches a picture: these are the colours of tokens.css.
const FOREST = '#0c3b2e';
const ON_FOREST = '#f2ecd8';
const SOFT = 'rgba(242,236,216,.8)';

const BEE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="96" height="96"><path d="M15.2 11.4C11.6 8 6.7 6.9 1.6 8.2v13.1c5.1-1 10 .1 13.6 3.4z" fill="#10b981"/><path d="M16.8 11.4C20.4 8 25.3 6.9 30.4 8.2v13.1c-5.1-1-10 .1-13.6 3.4z" fill="#059669"/><path d="M16 9.4c3 0 4.6 3.6 4.6 8.3 0 5.2-1.9 9.2-4.6 12.4-2.7-3.2-4.6-7.2-4.6-12.4 0-4.7 1.6-8.3 4.6-8.3z" fill="#f5b301"/><path d="M11.55 15.2c2.9 1.2 6 1.2 8.9 0 .12.8.17 1.7.15 2.7-2.9 1.3-6.3 1.3-9.2 0-.02-1 .03-1.9.15-2.7zM11.75 21c2.7 1.1 5.8 1.1 8.5 0-.25 1-.58 1.9-.98 2.8-2.1.75-4.44.75-6.54 0-.4-.9-.73-1.8-.98-2.8z" fill="#241d10"/><circle cx="16" cy="8.3" r="3.5" fill="#f2ecd8"/><path d="M14.6 5.5c-.2-1.6-1-2.7-2.4-3.3M17.4 5.5c.2-1.6 1-2.7 2.4-3.3" stroke="#f2ecd8" stroke-width="1.3" stroke-linecap="round" fill="none"/></svg>';

const dataUrl = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** Smaller than this nobody reads it. */
const SMALLEST = 12.5;

const labelOf = ({ book }: Spine): string => {
  if (!book) return '';
  return drawable(book.saga && book.volume_number ? `${book.saga} ${book.volume_number}` : book.title);
};

/** What is written on a spine: all of a title, or nothing. */
function Label({ spine, scale }: { spine: Spine; scale: number }) {
  const label = labelOf(spine);
  const { x, y, width, height } = spine;
  const [top, bottom] = [9 * scale, 22 * scale];
  const size = Math.min(13 * scale, width * 0.66, (height - top - bottom) / (label.length * 0.52));
  if (!label || size < SMALLEST) return null;
  return (
    <div
      style={{
        position: 'absolute',
        display: 'flex',
        alignItems: 'center',
        // Turned around its middle, the box lies on the spine.
        left: x + (width - height) / 2,
        top: y + (height - width) / 2,
        width: height,
        height: width,
        paddingLeft: top,
        transform: 'rotate(90deg)',
        color: inkOf(spine),
        fontFamily: SERIF,
        fontSize: size,
        lineHeight: 1,
        whiteSpace: 'nowrap',
      }}
    >
      {label}
    </div>
  );
}

function Shelf({ shelves }: { shelves: Shelves }) {
  return (
    <div style={{ display: 'flex', position: 'relative', ...ROOM }}>
      <img alt="" src={dataUrl(shelvesPicture(shelves, ROOM.width, ROOM.height))} {...ROOM} />
      {shelves.spines.map((spine, i) => (
        <Label key={i} spine={spine} scale={shelves.scale} />
      ))}
    </div>
  );
}

function Figures({ figures }: Pick<YearCardWords, 'figures'>) {
  return (
    <div style={{ display: 'flex', gap: 56 }}>
      {figures.map(({ value, label }) => (
        <div key={label} style={{ display: 'flex', flexDirection: 'column' }}>
          <div style={{ fontFamily: SERIF, fontSize: 62, lineHeight: 1 }}>{value}</div>
          <div style={{ fontSize: 25, marginTop: 8, color: SOFT }}>{label}</div>
        </div>
      ))}
    </div>
  );
}

function Head({ lead, books, year }: Pick<YearCardWords, 'lead' | 'books' | 'year'>) {
  const size = books.length > 10 ? 128 : 148;
  return (
    <div style={{ display: 'flex', justifyContent: 'space-between' }}>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: 34, color: SOFT }}>{lead}</div>
        <div style={{ fontFamily: SERIF, fontSize: size, lineHeight: 1, letterSpacing: -5, marginTop: 8 }}>{books}</div>
        <div style={{ fontFamily: ITALIC, fontSize: 84, lineHeight: 1, letterSpacing: -2, marginTop: 6 }}>{year}</div>
      </div>
      <img alt="" src={dataUrl(BEE)} width={96} height={96} />
    </div>
  );
}

/** The year of a reader as a picture to share, as PNG. */
export const drawYearCard = async (card: YearCard, words: YearCardWords): Promise<ArrayBuffer> => {
  const frame = {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    width: '100%',
    height: '100%',
    padding: `64px ${MARGIN}px 56px`,
    background: FOREST,
    color: ON_FOREST,
    fontFamily: SANS,
  } as const;
  const image = new ImageResponse(
    <div style={frame}>
      <Head {...words} />
      <Figures figures={words.figures} />
      <Shelf shelves={fillShelves(card.shelf, ROOM)} />
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', fontSize: 25 }}>
        <div style={{ color: SOFT }}>{words.legend}</div>
        <div style={{ fontFamily: SERIF, fontSize: 30, letterSpacing: 1.5 }}>BOOKTIME</div>
      </div>
    </div>,
    { ...YEAR_CARD_SIZE, fonts: await allFonts() },
  );
  return image.arrayBuffer();
};
