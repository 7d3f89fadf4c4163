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

const checkDigit10 = (nine: string) => {
  const rest = [...nine].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11;
  return '0123456789X'.charAt((11 - rest) % 11);
};

const isCorrect = (isbn: string) => {
  if (/^\d{9}[\dX]$/.test(isbn)) return checkDigit10(isbn.slice(0, 9)) === isbn[9];
  return /^97[89]\d{10}$/.test(isbn) && String(checkDigit13(isbn.slice(0, 12))) === isbn[12];
};

/** Both forms of an ISBN. One that is wrong has none, and one that begins with 979 no short one. */
export const isbnForms = (isbn: string): { isbn10: string; isbn13: string } => {
  if (!isCorrect(plainIsbn(isbn))) return { isbn10: '', isbn13: '' };
  const isbn13 = sameIsbn(isbn);
  const nine = isbn13.slice(3, 12);
  return { isbn10: isbn13.startsWith('978') ? `${nine}${checkDigit10(nine)}` : '', isbn13 };
};

/** The ISBN that a text is, without hyphens; empty when it is anything else. */
export const isbnIn = (text: string): string => {
  const plain = plainIsbn(text);
  return isCorrect(plain) ? plain : '';
};

/** The form of an ISBN without hyphens; null when its length, prefix or check digit is wrong. */
export const isbnForm = (plain: string): 'isbn13' | 'isbn10' | null => {
  if (!isCorrect(plain)) return null;
  return plain.length === 13 ? 'isbn13' : 'isbn10';
};
