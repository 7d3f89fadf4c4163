import 'server-only';
import { PassThrough, Readable } from 'node:stream';
import type { Reader } from '@/lib/accounts/accounts.service';
import { eachKept } from '@/lib/accounts/account-file.service';
import { ZipFile } from 'yazl';
import { coversOf } from './archive-covers.service';
import { archiveSchema } from './archive-schema';
import {
  ARCHIVE_HEADER_FILE,
  ARCHIVE_KINDS,
  ArchivedCover,
  ArchiveHeader,
  archiveFile,
  type ArchiveKind,
  COVERS_FILE,
} from './archive.schemas';

const ABOUT = `Votre bibliothèque BOOKTIME, entière.
Chaque fichier .ndjson contient une fiche par ligne, en JSON ; schema.json dit ce que signifie chaque mot.
L’adresse de chaque couverture est dans « cover_url » ; les images, si vous les avez demandées, sont dans « covers ».
BOOKTIME sait relire cette archive.

Your BOOKTIME library, whole.
Each .ndjson file has one record per line, as JSON; schema.json says what each word means.
The address of each cover is in "cover_url"; the pictures, if you asked for them, are in "covers".
BOOKTIME can read this archive again.
`;

const pretty = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** In characters: compressing line by line costs more than the lines do. */
const PIECE = 64 * 1024;

async function* linesOf(userId: string, kind: ArchiveKind) {
  const line = ARCHIVE_KINDS[kind].element;
  let piece = '';
  for await (const record of eachKept(userId, kind)) {
    piece += `${JSON.stringify(line.parse(record))}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

const headerOf = ({ language = undefined, ...account }: Reader, now: Date) =>
  ArchiveHeader.parse({
    format: 'booktime-account',
    version: 1,
    exported_at: now.toISOString(),
    account: { ...account, language: language ?? null },
  });

/** Adds a file when its turn comes, and is done when it is written: nothing waits in memory. */
const addNow = (zip: ZipFile, name: string, source: Readable, options: object) =>
  new Promise<void>((resolve) => {
    source.once('close', resolve);
    zip.addReadStreamLazy(name, options, (give) => give(null, source));
  });

/** The pictures, then a line about each cover. */
const addCovers = async (zip: ZipFile, userId: string, when: object, stop: AbortSignal) => {
  const lines: string[] = [];
  for await (const { told, picture } of coversOf(userId, stop)) {
    lines.push(`${JSON.stringify(ArchivedCover.parse(told))}\n`);
    if (told.file && picture) await addNow(zip, told.file, Readable.from([picture]), { ...when, compress: false });
  }
  zip.addBuffer(Buffer.from(lines.join('')), COVERS_FILE, when);
};

type With = { covers?: boolean; now?: Date };

/**
 * Everything that is kept about a reader as a zip, with the pictures of covers that Open Library has when they are asked
 * for. Each file is read from the database while it is written.
 */
export const writeArchive = (reader: Reader, { covers = false, now = new Date() }: With = {}): Readable => {
  const [zip, out, left] = [new ZipFile(), new PassThrough(), new AbortController()];
  const when = { mtime: now };
  let open: Readable | undefined;
  zip.on('error', (error: Error) => out.destroy(error));
  zip.addBuffer(pretty(headerOf(reader, now)), ARCHIVE_HEADER_FILE, when);
  zip.addBuffer(pretty(archiveSchema()), 'schema.json', when);
  zip.addBuffer(Buffer.from(ABOUT), 'LISEZ-MOI.txt', when);
  for (const kind of Object.keys(ARCHIVE_KINDS) as ArchiveKind[])
    zip.addReadStreamLazy(archiveFile(kind), when, (give) => {
      open = Readable.from(linesOf(reader.id, kind), { objectMode: false });
      give(null, open);
    });
  zip.outputStream.pipe(out);
  const whole = covers ? addCovers(zip, reader.id, when, left.signal) : Promise.resolve();
  whole.then(
    () => zip.end(),
    (error: Error) => out.destroy(error),
  );
  // Whoever stops reading closes the cursor that is open, and asks for no more pictures.
  out.once('close', () => {
    left.abort();
    open?.destroy();
  });
  return out;
};
