import fc from '../support/property';
import { drawable, drawablePart } from '@/app/og/_pictures/drawable';

describe('what a picture draws with our own fonts', () => {
  it.each([
    ['Astérix chez les Bretons', 'Astérix chez les Bretons'],
    ['L’Œuvre – tome 1…', 'L’Œuvre – tome 1…'],
    ['Love★Com', 'LoveCom'],
    ['三体 (Le Problème à trois corps)', '(Le Problème à trois corps)'],
    ['三体', ''],
  ])('%s', (text, part) => {
    expect(drawablePart(text)).toBe(part);
    expect(drawable(text)).toBe(part === text ? text : '');
  });

  it('is always something that needs no other font', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(drawable(drawablePart(text))).toBe(drawablePart(text));
      }),
    );
  });
});
