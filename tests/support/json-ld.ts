import { z } from 'zod';

/** The shapes that the JSON-LD of public pages may have. Strict: a key that search engines do not know is a mistake. */

const url = z.url({ protocol: /^https?$/ });
const name = z.string().min(1);
const year = z.string().regex(/^\d{4}$/);
const position = z.int().min(1);

const listItem = z.strictObject({ '@type': z.literal('ListItem'), position, name, item: url });

const BreadcrumbList = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(listItem).min(1),
});

const ItemList = z.strictObject({
  '@type': z.literal('ItemList'),
  name,
  numberOfItems: z.int().min(0),
  itemListElement: z.array(z.strictObject({ '@type': z.literal('ListItem'), position, name, url })),
});

const Person = z.strictObject({ '@type': z.literal('Person'), '@id': url, name, url });

const book = {
  '@type': z.literal('Book'),
  '@id': url,
  url,
  name,
  position,
  alternateName: z.array(name).min(1).optional(),
  datePublished: year.optional(),
};

const series = { '@type': z.literal('BookSeries'), '@id': url, url, name };

const BookSeries = z.strictObject({
  ...series,
  alternateName: z.array(name).min(1).optional(),
  description: name,
  author: z.array(Person).min(1),
  inLanguage: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  startDate: year,
  image: url,
  publisher: z
    .array(z.strictObject({ '@type': z.literal('Organization'), name }))
    .min(1)
    .optional(),
  aggregateRating: z
    .strictObject({
      '@type': z.literal('AggregateRating'),
      ratingValue: z.number().min(0.5).max(5),
      // Fewer than three would tell what one reader thinks.
      ratingCount: z.int().min(3),
      bestRating: z.literal(5),
      worstRating: z.literal(0.5),
    })
    .optional(),
  hasPart: z.array(z.strictObject(book)),
});

const Book = z.strictObject({
  ...book,
  author: z.array(Person).min(1),
  image: url,
  isPartOf: z.strictObject(series),
});

const WebSite = z.strictObject({
  '@type': z.literal('WebSite'),
  '@id': url,
  url,
  name,
  description: name,
  inLanguage: z.enum(['fr', 'en']),
});

const graphOf = (...nodes: [z.core.$ZodType, ...z.core.$ZodType[]]) =>
  z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.tuple(nodes) });

const SHAPES = {
  home: graphOf(WebSite, ItemList),
  index: graphOf(BreadcrumbList, ItemList),
  saga: graphOf(BreadcrumbList, BookSeries),
  volume: graphOf(BreadcrumbList, Book),
  author: graphOf(BreadcrumbList, Person, ItemList),
};

export type PageKind = keyof typeof SHAPES;

type Node = { '@type': string; position?: number } & Record<string, unknown>;

const positionsOf = (list: unknown) => (Array.isArray(list) ? list.map((item: Node) => item.position) : []);

const isCounted = (positions: readonly (number | undefined)[]) =>
  positions.every((at, index) => at === (positions[0] ?? 1) + index);

/** What is wrong with a graph: its shape, or numbers that skip. */
export const graphFaults = (kind: PageKind, text: string): string[] => {
  const { data, error } = SHAPES[kind].safeParse(JSON.parse(text));
  if (error) return [z.prettifyError(error)];
  return (data['@graph'] as Node[]).flatMap((node) => {
    const lists = [node.itemListElement, node.hasPart].map(positionsOf);
    return lists.every(isCounted) ? [] : [`${node['@type']}: positions skip`];
  });
};
