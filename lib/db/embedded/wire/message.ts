import { decode, decodeExact, encode, type Document } from '../documents';
import { checkDocument } from '../fields';

export const OP_REPLY = 1;
export const OP_QUERY = 2004;
export const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Of the lower bits, which a server must understand. */
const UNKNOWN_FLAGS = 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME);

/** One command as it came: its body, and the document sequences beside it, decoded when asked for. */
export class Message {
  readonly requestId: number;
  readonly opCode: number;
  moreToCome = false;
  private body?: Buffer;
  private readonly sequences = new Map<string, Buffer[]>();
  private plain?: Document;

  /** What is thrown here cannot be answered; what `check` throws can. */
  constructor(buffer: Buffer) {
    this.requestId = buffer.readInt32LE(4);
    this.opCode = buffer.readInt32LE(12);
    if (this.opCode === OP_MSG) this.readSections(buffer);
    else if (this.opCode === OP_QUERY) this.body = buffer.subarray(buffer.indexOf(0, 20) + 9);
    else throw new Error(`Operation ${this.opCode} is not supported`);
    if (!this.body) throw new Error('A message without a body');
  }

  /** Refuses documents that are broken or nested too deeply. */
  check() {
    checkDocument(this.body!);
    for (const items of this.sequences.values()) items.forEach(checkDocument);
  }

  /** The command without its sequences. */
  head = (): Document => decode(this.body!);

  /** The command with plain numbers, sequences included. */
  get command(): Document {
    this.plain ??= this.withSequences(decode);
    return this.plain;
  }

  /** The command with every number in its BSON type. */
  exact = (): Document => this.withSequences(decodeExact);

  /** The bytes of each document in a field, as the client sent them. */
  documents(field: string): Uint8Array[] {
    return this.sequences.get(field) ?? ((decodeExact(this.body!)[field] ?? []) as Document[]).map(encode);
  }

  private withSequences(read: (bytes: Uint8Array) => Document): Document {
    const document = read(this.body!);
    for (const [name, items] of this.sequences) document[name] = items.map(read);
    return document;
  }

  private readSections(buffer: Buffer) {
    const flags = buffer.readUInt32LE(16);
    if (flags & UNKNOWN_FLAGS) throw new Error('A flag that is not known');
    this.moreToCome = (flags & MORE_TO_COME) !== 0;
    const end = buffer.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
    for (let at = 20; at < end;) {
      const kind = buffer[at]!;
      const size = buffer.readInt32LE(at + 1);
      if (kind > 1 || size < 5 || at + 1 + size > end) throw new Error('A section longer than its message');
      const section = buffer.subarray(at + 1, at + 1 + size);
      if (kind === 0) this.body = section;
      else this.readSequence(section);
      at += 1 + size;
    }
  }

  private readSequence(section: Buffer) {
    const nameEnd = section.indexOf(0, 4);
    if (nameEnd < 0) throw new Error('A sequence without a name');
    const items: Buffer[] = [];
    for (let at = nameEnd + 1; at < section.length;) {
      const size = section.readInt32LE(at);
      if (size < 5 || at + size > section.length) throw new Error('A document longer than its sequence');
      items.push(section.subarray(at, at + size));
      at += size;
    }
    this.sequences.set(section.toString('utf8', 4, nameEnd), items);
  }
}
