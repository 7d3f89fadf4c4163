import type { FileRefusal } from '../imported-row.schemas';

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

const NAME_AT = 30;

/** The names of files in the beginning of a zip, which is not unpacked; none when it is no zip. */
export const namesIn = (sample: Uint8Array): string[] => {
  const bytes = Buffer.from(sample);
  const names: string[] = [];
  if (!isZip(bytes)) return names;
  for (let at = 0; at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 1, 'latin1')) {
    if (at + NAME_AT > bytes.length) break;
    names.push(bytes.toString('utf8', at + NAME_AT, at + NAME_AT + bytes.readUInt16LE(at + 26)));
  }
  return names;
};

/** What somebody gets who asks Goodreads for all their data: a zip of JSON, in which books have no details. */
const OF_DATA_REQUEST = /(^|\/)(review|user|shelf|user_shelf|book_shelf|comment)s?(_\d+)?\.json$/i;
const OF_SPREADSHEET = /^(xl\/|\[Content_Types\]|content\.xml$|mimetype$)/;

/** What to say of a file that no format reads and that is no text. */
export const kindOfBinary = (sample: Uint8Array): FileRefusal => {
  const bytes = Buffer.from(sample);
  if (isGzip(bytes)) return 'compressed_file';
  if (!isZip(bytes)) return 'binary_file';
  const names = namesIn(bytes);
  if (names.some((name) => OF_DATA_REQUEST.test(name))) return 'goodreads_data_request';
  return names.some((name) => OF_SPREADSHEET.test(name)) ? 'spreadsheet_file' : 'compressed_file';
};
