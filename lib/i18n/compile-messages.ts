import compile from 'icu-minify/compile';

type Tree = { readonly [key: string]: string | Tree };

/**
 * The same messages, parsed: the language of messages (`{count, plural, …}`) is read once on the server, and the browser is
 * spared its parser. Formatters take only what went through here (`use-intl/format-message` stands for its part that formats).
 */
export const compileMessages = <M extends object>(messages: M): M =>
  Object.fromEntries(
    Object.entries(messages as Tree).map(([key, message]) => [
      key,
      // Cloned: the compiler's objects have no prototype, and such are not passed to a browser.
      typeof message === 'string' ? structuredClone(compile(message)) : compileMessages(message),
    ]),
  ) as M;
