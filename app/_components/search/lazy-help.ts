import { type ComponentType, lazy } from 'react';

type Help<Props> = { default: ComponentType<Props> };

/** Suggestions are a help: they are fetched when they are wanted, and where they cannot be the form does without. */
export const lazyHelp = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(() =>
    load().then(
      (component): Help<Props> => ({ default: component }),
      (): Help<Props> => ({ default: () => null }),
    ),
  );
