import { UnreadableFile } from '../unreadable-file';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Text in Latin letters has every other byte empty in UTF-16. */
const MANY = 0.3;
const FEW = 0.05;

const emptyShare = (bytes: Uint8Array, parity: 0 | 1) => {
  let [empty, all] = [0, 0];
  for (let at = parity; at < bytes.length; at += 2, all++) if (bytes[at] === 0) empty++;
  return all ? empty / all : 0;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    // More may follow: a character that is cut at the end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** The encoding that the first bytes of a file tell; null when they are no text. ISO-8859-1 is read as Windows-1252. */
export const encodingOf = (bytes: Uint8Array): Encoding | null => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const [even, odd] = [emptyShare(bytes, 0), emptyShare(bytes, 1)];
  if (odd > MANY && even < FEW) return 'utf-16le';
  if (even > MANY && odd < FEW) return 'utf-16be';
  if (even + odd > 0) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
};

// Control characters that no text has: all but tab, line ends, form feed and the end-of-file mark of old systems.

const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/;

export const isText = (text: string): boolean => !NOT_TEXT.test(text);

const PLAIN = /^[\u0000-\u007f]*$/;

/** Decodes one piece after another. A file that was plain ASCII so far may turn out to be Windows-1252. */
class Decoder {
  private decoder: TextDecoder;
  private wasPlain = true;

  constructor(private readonly encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  decode(bytes: Uint8Array, stream: boolean): string {
    try {
      const text = this.decoder.decode(bytes, { stream });
      this.wasPlain &&= PLAIN.test(text);
      return text;
    } catch (cause) {
      if (this.encoding !== 'utf-8' || !this.wasPlain) throw new UnreadableFile('unknown_encoding', null, { cause });
      this.decoder = new TextDecoder('windows-1252');
      return this.decoder.decode(bytes, { stream });
    }
  }
}

/** The text of a file, without a byte order mark. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new Decoder(encoding);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, true);
    if (!isText(text)) throw new UnreadableFile('binary_file');
    if (text) yield text;
  }
  const rest = decoder.decode(new Uint8Array(), false);
  if (rest) yield rest;
}
