import fc from '../support/property';
import { piecesOf, type Sought } from '@/lib/text/marks';

/** The text with what is marked in brackets. */
const marked = (text: string, typed: string, meant: string[] = []) =>
  piecesOf(text, { typed, meant })
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

describe('what was sought in a text is marked', () => {
  it.each([
    ['Les Vieux Fourneaux', 'vieux', 'Les [Vieux] Fourneaux'],
    ['Les Vieux Fourneaux', 'fourn vi', 'Les [Vi]eux [Fourn]eaux'],
    ['Astérix le Gaulois', 'ASTERIX', '[Astérix] le Gaulois'],
    ['L’Écume des jours', "l'ecume", '[L]’[Écume] des jours'],
    ['Cœur de pierre', 'coeur', '[Cœur] de pierre'],
    ['Cœur de pierre', 'co', '[Cœ]ur de pierre'],
    ['E\u0301mile ou de l’e\u0301ducation', 'emi edu', '[E\u0301mi]le ou de l’[e\u0301du]cation'],
    ['Astérix, tome 2', 'asterix 2', '[Astérix], tome [2]'],
    ['Cyclades', 'lade', 'Cyclades'],
    ['Dune', '', 'Dune'],
    ['', 'dune', ''],
    ['吾輩は猫である', '吾輩', '[吾輩]は猫である'],
  ])('%s, typed %s', (text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  it('also where a slip of the finger meant it, as a whole word', () => {
    expect(marked('Harry Potter à l’école', 'hary pot', ['harry', 'potter'])).toBe('[Harry] [Pot]ter à l’école');
  });

  it('and the text stays what it is, whatever it is and whatever is sought', () => {
    const text = fc.string({ unit: 'grapheme' });
    const sought = fc.record<Sought>({ typed: text, meant: fc.array(text) });
    fc.assert(
      fc.property(text, sought, (one, of) => {
        const pieces = piecesOf(one, of);
        expect(pieces.map((piece) => piece.text).join('')).toBe(one);
        expect(pieces.filter((piece) => piece.text === '')).toEqual([]);
      }),
    );
  });
});
