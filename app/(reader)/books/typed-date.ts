const WRITTEN = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;

/** A date as readers type it, 3/5/2024, 05/2024 or 2024, as the API has it; what is no such date stays for it to refuse. */
export const typedDate = (typed: string): string | null => {
  const text = typed.trim();
  if (text === '') return null;
  const [, day, month, year] = WRITTEN.exec(text) ?? [];
  if (!year) return text;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
};

/** A date of the API as readers type it. */
export const writtenDate = (date: string | null): string => date?.split('-').reverse().join('/') ?? '';
