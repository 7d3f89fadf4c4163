import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { APPLE_ICON_PIXELS as SIZE } from './_documents/app-icon';
import { PAPER } from './_documents/viewport';

export const size = { width: SIZE, height: SIZE };
export const contentType = 'image/png';

// Phones cut corners and circles out of it: the mark keeps clear of them.
const MARK = SIZE * 0.62;

/** The mark on paper, for the home screens of phones, which take no drawing that is transparent. */
export default async function AppleIcon() {
  const mark = await readFile(join(process.cwd(), 'app/icon.svg'), 'base64');
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        background: PAPER.light,
      }}
    >
      <img alt="" src={`data:image/svg+xml;base64,${mark}`} width={MARK} height={MARK} />
    </div>,
    size,
  );
}
