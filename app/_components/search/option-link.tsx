import type { MouseEvent, ReactNode } from 'react';

export type Choosable = { id: string; isActive: boolean; onChoose: () => void };

type OptionLinkProps = Choosable & {
  href?: string;
  className: string;
  /** What is done where `data-add` is pressed, which only a pointer can: with keys Ctrl and Enter do it. */
  onAdd?: () => void;
  /** Tells those keys to who does not see them. */
  addHintId?: string;
  children: ReactNode;
};

const isOnAdd = ({ target }: MouseEvent) => target instanceof Element && target.closest('[data-add]') !== null;

/** A real link, so that it can be opened in another tab; the focus stays in the field, and nothing inside can have it. */
export function OptionLink({ id, href, isActive, className, onChoose, onAdd, addHintId, children }: OptionLinkProps) {
  const onClick = (event: MouseEvent) => {
    const isAdding = onAdd && isOnAdd(event);
    if (!isAdding && href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    if (isAdding) onAdd();
    else onChoose();
  };
  const Tag = href ? 'a' : 'div';
  return (
    <Tag
      id={id}
      role="option"
      aria-selected={isActive}
      {...(onAdd && { 'aria-keyshortcuts': 'Control+Enter', 'aria-describedby': addHintId })}
      tabIndex={-1}
      {...(href && { href })}
      onClick={onClick}
      className={className}
    >
      {children}
    </Tag>
  );
}
