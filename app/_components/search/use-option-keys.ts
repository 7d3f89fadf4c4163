import { useEffect, useEffectEvent, useState } from 'react';
import { listen } from './listen';

type OptionKeys = {
  field: HTMLInputElement;
  listId: string;
  /** What the options are for: with other words none of them is active any more. */
  text: string;
  /** How many options there are; they are called by their numbers. */
  count: number;
  isShown: boolean;
  onOpen: (isOpen: boolean) => void;
  onChoose: (option: number) => void;
  /** By Ctrl and Enter, which leave the list as it is. */
  onAdd: (option: number) => void;
};

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** From the field, which is −1, to the first option, and from the last one back to the field; upwards the other way. */
const moved = (active: number, step: 1 | -1, count: number) => ((active + 1 + step + count + 1) % (count + 1)) - 1;

const describe = (field: HTMLInputElement, said: Record<string, string | undefined>) => {
  for (const [name, value] of Object.entries(said))
    if (value === undefined) field.removeAttribute(name);
    else field.setAttribute(name, value);
};

/**
 * Makes a field a combobox as the ARIA Authoring Practices describe one whose list is a help: the focus stays in the field,
 * and what is typed counts until an option is chosen.
 */
export function useOptionKeys({ field, listId, text, count, isShown, onOpen, onChoose, onAdd }: OptionKeys) {
  const [at, setAt] = useState({ text, option: -1 });
  const isHere = isShown && at.text === text && at.option < count;
  const active = isHere ? at.option : -1;
  const idOf = (option: number) => `${listId}-${option}`;

  const onArrow = (event: KeyboardEvent, step: 1 | -1) => {
    event.preventDefault();
    onOpen(step === 1 || !event.altKey);
    setAt({ text, option: isShown && !event.altKey ? moved(active, step, count) : -1 });
  };

  /** Ends what was being chosen: by Enter, when an option is active, with it. */
  const onEnd = (event: KeyboardEvent) => {
    const isChosen = event.key === 'Enter' && active >= 0;
    // A search field would empty itself: the first Escape only closes the list.
    if (event.key === 'Escape' || isChosen) event.preventDefault();
    if (isChosen && (event.ctrlKey || event.metaKey)) return onAdd(active);
    onOpen(false);
    setAt({ text, option: -1 });
    if (isChosen) onChoose(active);
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.isComposing) return;
    if (step) return onArrow(event, step);
    if (isShown && ['Escape', 'Enter', 'Tab'].includes(event.key)) onEnd(event);
  });

  useEffect(() => {
    describe(field, { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' });
    return listen(field, ['keydown'], (event) => onKeyDown(event));
  }, [field]);

  useEffect(() => {
    const activeId = active < 0 ? undefined : `${listId}-${active}`;
    describe(field, {
      'aria-expanded': String(isShown),
      'aria-controls': isShown ? listId : undefined,
      'aria-activedescendant': activeId,
    });
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [field, listId, isShown, active]);

  return { active, idOf };
}
