const key = (folder: string, letter: string) => {
  const form = new RegExp(`^(?:/${folder}/)?(OL[1-9]\\d{0,15}${letter})$`);
  return (text: string): string | null => {
    const [, id] = form.exec(text.trim()) ?? [];
    return id ? `/${folder}/${id}` : null;
  };
};

/** Each takes a key in its long or short form and gives the long one, or null: nothing is asked for by any other text. */
export const workKey = key('works', 'W');
export const editionKey = key('books', 'M');
export const authorKey = key('authors', 'A');
export const seriesKey = key('series', 'L');
