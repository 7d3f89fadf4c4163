/** The narrow space that French groups digits with is a hair's breadth in our sans serif: « 20 000 » would read 20000. */
export const spaced = (text: string): string => text.replaceAll('\u202f', '\u00a0');
