const checkDigit13 = (twelve: string) =>
  (10 - ([...twelve].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10)) % 10;

/** An ISBN without hyphens and spaces. */
export const plainIsbn = (isbn: string): string => isbn.replace(/[\s-]/g, '').toUpperCase();

/** What two ISBNs of the same edition have in common, whichever form they are written in; empty for none. */
export const sameIsbn = (isbn: string): string => {
  const plain = plainIsbn(isbn);
  if (!/^\d{9}[\dX]$/.test(plain)) return plain;
  const twelve = `978${plain.slice(0, 9)}`;
  return `${twelve}${checkDigit13(twelve)}`;
};
