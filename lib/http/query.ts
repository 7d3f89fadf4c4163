/** The query parameters of a URL; one sent empty counts as absent unless the endpoint names it. */
export const queryOf = (url: string, keepEmpty: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    [...new URL(url).searchParams].filter(([name, value]) => value !== '' || keepEmpty.includes(name)),
  );
