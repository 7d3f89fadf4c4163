import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Family = 'newsreader' | 'instrument-sans';
type Subset = 'latin' | 'latin-ext';

const load = async (name: string, family: Family, file: string) => ({
  name,
  data: await readFile(join(process.cwd(), `node_modules/@fontsource/${family}/files/${family}-${file}.woff`)),
  weight: 500 as const,
  style: 'normal' as const,
});

const upright = (family: Family, subset: Subset) => load(`${family} ${subset}`, family, `${subset}-500-normal`);

let fonts: Promise<Awaited<ReturnType<typeof load>>[]> | undefined;
/** The same type as on the pages; these files are static, for the drawing cannot read variable ones. */
export const allFonts = () =>
  (fonts ??= Promise.all([
    upright('newsreader', 'latin'),
    upright('newsreader', 'latin-ext'),
    upright('instrument-sans', 'latin'),
    upright('instrument-sans', 'latin-ext'),
    load('newsreader italic', 'newsreader', 'latin-400-italic'),
  ]));

export const SERIF = 'newsreader latin, newsreader latin-ext';
export const SANS = 'instrument-sans latin, instrument-sans latin-ext';
export const ITALIC = `newsreader italic, ${SERIF}`;
