import 'server-only';
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import type { Reader } from '@/lib/accounts/accounts.service';
import { eachKept } from '@/lib/accounts/account-file.service';
import { ZipFile } from 'yazl';
import { archiveSchema } from './archive-schema';
import { ARCHIVE_HEADER_FILE, ARCHIVE_KINDS, ArchiveHeader, archiveFile, type ArchiveKind } from './archive.schemas';

const ABOUT = `Votre bibliothèque BOOKTIME, entière.
Chaque fichier .ndjson contient une fiche par ligne, en JSON ; schema.json dit ce que signifie chaque mot.
Les images de couverture n’y sont pas : l’adresse de chacune est dans « cover_url ».
BOOKTIME sait relire cette archive.

Your BOOKTIME library, whole.
Each .ndjson file has one record per line, as JSON; schema.json says what each word means.
Cover pictures are not inside: the address of each is in "cover_url".
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

/** Everything that is kept about a reader as a zip. Each file is read from the database while it is written. */
export const writeArchive = (reader: Reader, now = new Date()): Readable => {
  const [zip, out] = [new ZipFile(), new PassThrough()];
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
  zip.end();
  zip.outputStream.pipe(out);
  // Whoever stops reading closes the cursor that is open.
  void once(out, 'close').then(
    () => open?.destroy(),
    () => open?.destroy(),
  );
  return out;
};
