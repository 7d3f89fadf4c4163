import { text } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** The files of a zip, by name, as text. */
export const filesOf = async (zip: Buffer): Promise<Map<string, string>> => {
  const opened: ZipFile = await fromBufferPromise(zip);
  const files = new Map<string, string>();
  for await (const entry of opened.eachEntry() as AsyncIterable<Entry>)
    files.set(entry.fileName, await text(await opened.openReadStreamPromise(entry)));
  return files;
};

/** The lines of an NDJSON file. */
export const linesIn = (file: string | undefined): unknown[] =>
  (file ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
