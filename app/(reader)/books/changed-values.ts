// Browsers send a line's end as two characters, whatever it was when it was shown.
export const asShown = (text: string) => text.replace(/\r\n?/g, '\n');

/** Of what a form says, what is not as it was shown: the rest may have changed elsewhere since, and is left alone. */
export const changedValues = (values: Record<string, string>, shown: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([field, typed]) => asShown(typed) !== asShown(shown[field] ?? '')));
