import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { NO_SETTINGS } from './grid';
import type { SagaSettings } from './grid.schemas';

type InSaga = { readonly saga: string };

export type SagaShelf<Item extends InSaga> = { entry: CatalogueEntry | undefined; items: [Item, ...Item[]] };

/** One shelf for each saga; the spellings that the catalogue knows of a series stand on the same. */
export const shelvesOf = <Item extends InSaga>(
  items: readonly Item[],
  entryOf: (item: Item) => CatalogueEntry | undefined,
): SagaShelf<Item>[] => {
  const shelves = new Map<CatalogueEntry | string, SagaShelf<Item>>();
  for (const item of items) {
    const entry = entryOf(item);
    const key = entry ?? item.saga;
    const shelf = shelves.get(key);
    if (shelf) shelf.items.push(item);
    else shelves.set(key, { entry, items: [item] });
  }
  return [...shelves.values()];
};

/** What a reader decided of a saga, under whichever of its spellings. */
export const settingsOf = ({ items }: SagaShelf<InSaga>, settings: ReadonlyMap<string, SagaSettings>) =>
  items.flatMap(({ saga }) => settings.get(saga) ?? [])[0] ?? NO_SETTINGS;
