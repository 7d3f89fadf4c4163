/** Names of the fields of the form: those of columns and shelves bear what the file calls them. */
export const COLUMN = 'column:';
export const SHELF = 'shelf:';

const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');

const under = (form: FormData, prefix: string): [string, string][] =>
  [...form.entries()].flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), textOf(value)]] : [],
  );

/** How the form says a file is to be read: another format has columns of its own. The schema judges it. */
export const readingOf = (form: FormData) => {
  const [format, before] = [textOf(form.get('format')), textOf(form.get('format_before'))];
  const columns = under(form, COLUMN).map(([column, field]) => [column, field || null] as const);
  const isSame = format === before;
  return {
    format: isSame ? undefined : format,
    mapping: isSame && columns.length ? Object.fromEntries(columns) : undefined,
    shelves: Object.fromEntries(under(form, SHELF)),
  };
};
