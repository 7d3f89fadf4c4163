import { isbnForms, isbnIn } from '@/lib/books/isbn';

it.each([
  ['0-8044-2957-X', '080442957X', '9780804429573'],
  ['9780804429573', '080442957X', '9780804429573'],
  ['2-7234-8852-7', '2723488527', '9782723488525'],
  ['979-10-90636-07-1', '', '9791090636071'],
])('knows both forms of %s', (isbn, isbn10, isbn13) => expect(isbnForms(isbn)).toEqual({ isbn10, isbn13 }));

it.each(['', 'B00ABC', '2-7234-8852-X', '9780804429574', '1234567890123'])('makes no other book of «%s»', (isbn) =>
  expect(isbnForms(isbn)).toEqual({ isbn10: '', isbn13: '' }),
);

it.each([
  [' 978-2-7234-8852-5 ', '9782723488525'],
  ['0-8044-2957-x', '080442957X'],
  ['9782723488524', ''],
  ['dune', ''],
])('takes «%s» for the ISBN «%s»', (text, isbn) => expect(isbnIn(text)).toBe(isbn));
