const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text between the tags of HTML, as it is meant. An attribute in quotes wants more. */
export const asMarkup = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
