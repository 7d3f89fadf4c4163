import { HtmlValidate } from 'html-validate';

/** What a public page says to those who do not look at it: its head, its links, its graph. */
export type PublicPage = {
  status: number;
  html: string;
  headers: Headers;
  links: string[];
  canonical: string | undefined;
  languages: Record<string, string>;
  isHidden: boolean;
  graphs: string[];
  meta: (name: string) => string | undefined;
};

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};

const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];

const GRAPH = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

export const readPage = async (address: string): Promise<PublicPage> => {
  const response = await fetch(address, { redirect: 'manual' });
  const html = await response.text();
  const links = tags(html, 'link');
  const metas = tags(html, 'meta');
  const meta = (name: string) =>
    metas.flatMap((tag) =>
      [attribute(tag, 'name'), attribute(tag, 'property')].includes(name) ? [attribute(tag, 'content') ?? ''] : [],
    )[0];
  const alternates = links.filter((tag) => attribute(tag, 'rel') === 'alternate');
  return {
    status: response.status,
    html,
    headers: response.headers,
    links: tags(html, 'a').flatMap((tag) => attribute(tag, 'href') ?? []),
    canonical: links.flatMap((tag) => (attribute(tag, 'rel') === 'canonical' ? [attribute(tag, 'href')] : []))[0],
    languages: Object.fromEntries(alternates.map((tag) => [attribute(tag, 'hrefLang'), attribute(tag, 'href') ?? ''])),
    isHidden: /noindex/.test(meta('robots') ?? ''),
    graphs: [...html.matchAll(GRAPH)].map(([, text = '']) => text),
    meta,
  };
};

// What React and Next.js write is theirs: their spelling of attributes, inline styles and scripts.
const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    // Its bar is drawn with parts that <progress> has not.
    'prefer-native-element': ['error', { exclude: ['progressbar'] }],
    'require-sri': 'off',
    'script-type': 'off',
    'tel-non-breaking': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
  },
});

/** What html-validate finds wrong with a page. */
export const htmlFaults = async (html: string): Promise<string[]> => {
  const { results } = await VALIDATOR.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
};
