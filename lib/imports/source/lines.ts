import { UnreadableFile } from '../unreadable-file';

/**
 * The lines of a text, among which there may be empty ones. However long a line is, each piece of it is looked at once.
 * Throws `UnreadableFile` for one of more than `most` characters.
 */
export async function* linesOf(text: AsyncIterable<string>, most: number): AsyncGenerator<string> {
  let begun: string[] = [];
  let size = 0;
  for await (const piece of text) {
    const [end = '', ...others] = piece.split(/[\r\n]/);
    begun.push(end);
    size += end.length;
    if (size > most) throw new UnreadableFile('cell_too_large');
    for (const next of others) {
      yield begun.join('');
      begun = [next];
      size = next.length;
    }
  }
  yield begun.join('');
}
