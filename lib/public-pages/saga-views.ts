/** How the volumes of a saga are looked at. */
export const VIEWS = ['covers', 'cells', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** Above it covers would bury the page: a honeycomb says the same. */
const MOST_COVERS = 30;

/** What suits a number of volumes, where the address asks for nothing else. */
export const usualView = (volumes: number): View => (volumes > MOST_COVERS ? 'cells' : 'covers');

/** The view that an address names, if any. */
export const viewNamed = (name: unknown): View | undefined => VIEWS.find((view) => view === name);
