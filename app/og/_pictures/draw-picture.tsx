import 'server-only';
import { ImageResponse } from 'next/og';
import { coverPicture } from '@/app/_components/cover/drawing';
import type { CoverSubject } from '@/app/_components/cover/subject';
import { PAPER } from '@/app/_documents/viewport';
import { IMAGE_SIZE } from '@/lib/public-pages/page-metadata';
import { drawablePart } from './drawable';
import { allFonts, SANS, SERIF } from './fonts';
import type { Picture } from './picture-for';

// No style sheet reaches a picture: these are the colours of tokens.css in daylight.
const INK = '#1f1b15';
const INK_2 = '#544c3f';
const BRAND = '#047857';

const COVER = { width: 250, height: 375 };
const STEP = 74;

const dataUrl = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

function Fan({ covers }: { covers: CoverSubject[] }) {
  const width = COVER.width + STEP * (covers.length - 1);
  return (
    <div style={{ display: 'flex', position: 'relative', width, height: COVER.height }}>
      {[...covers.entries()].reverse().map(([index, cover]) => (
        <img
          key={index}
          alt=""
          src={dataUrl(coverPicture(cover))}
          width={COVER.width - index * 20}
          height={COVER.height - index * 30}
          style={{
            position: 'absolute',
            left: index * (STEP + 20),
            top: index * 15,
            borderRadius: 6,
            boxShadow: '0 8px 24px rgba(60,45,20,.35)',
          }}
        />
      ))}
    </div>
  );
}

const LONG = 42;
const MIDDLING = 22;
const sizeOf = (title: string) => {
  if (title.length > LONG) return 52;
  return title.length > MIDDLING ? 66 : 84;
};

const MOST = 110;
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text);
const drawn = (text: string) => shortened(drawablePart(text));

function Words({ title, above, below }: Omit<Picture, 'covers'>) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flex: 1, height: '100%', justifyContent: 'space-between' }}>
      <div style={{ display: 'flex', fontFamily: SERIF, fontSize: 34, letterSpacing: 1.5, color: BRAND }}>BOOKTIME</div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        {above !== '' && <div style={{ fontSize: 28, color: INK_2, marginBottom: 14 }}>{drawn(above)}</div>}
        <div style={{ fontFamily: SERIF, fontSize: sizeOf(title), lineHeight: 1.05, letterSpacing: -1.5 }}>
          {drawn(title)}
        </div>
      </div>
      <div style={{ fontSize: 28, color: INK_2 }}>{drawn(below)}</div>
    </div>
  );
}

/** Draws it, 1200 × 630, as PNG. */
export const drawPicture = async ({ covers, ...words }: Picture): Promise<ArrayBuffer> => {
  const frame = {
    display: 'flex',
    width: '100%',
    height: '100%',
    padding: 72,
    gap: 64,
    alignItems: 'center',
    background: PAPER.light,
    color: INK,
    fontFamily: SANS,
  } as const;
  const image = new ImageResponse(
    <div style={frame}>
      <Words {...words} />
      <Fan covers={covers} />
    </div>,
    { ...IMAGE_SIZE, fonts: await allFonts() },
  );
  return image.arrayBuffer();
};
