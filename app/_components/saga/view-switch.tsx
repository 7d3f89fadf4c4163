'use client';

import { VIEWS, type View } from '@/lib/public-pages/saga-views';
import { askForView, useShownView } from './use-view';
import { VIEW_ICON } from './view-icon';

type ViewSwitchProps = { usual: View; label: string; words: Record<View, string> };

/** Covers, cells or a list. On a phone only the chosen one has its word, which the style sheet sees to. */
export function ViewSwitch({ usual, label, words }: ViewSwitchProps) {
  const view = useShownView() ?? usual;
  return (
    <div className="segment view-switch ml-auto" role="group" aria-label={label}>
      {VIEWS.map((one) => {
        const Icon = VIEW_ICON[one];
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            aria-label={words[one]}
            onClick={() => askForView(one, usual)}
          >
            <Icon className="icon" />
            <span data-as={one} className="sm:inline!">
              {words[one]}
            </span>
          </button>
        );
      })}
    </div>
  );
}
