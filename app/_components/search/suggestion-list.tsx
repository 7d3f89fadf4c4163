import { BookOpen, Clock, Globe, Layers, type LucideIcon, Search, UserRound, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Cover } from '../cover/cover';
import type { Option, OptionGroup } from './options';

const ICON: Record<OptionGroup['kind'], LucideIcon> = {
  recent: Clock,
  forget: X,
  sagas: Layers,
  books: BookOpen,
  authors: UserRound,
  found: Globe,
  all: Search,
};

type RowProps = { id: string; option: Option; icon: LucideIcon; isActive: boolean; onChoose: () => void };

/** A real link, so that it can be opened in another tab; the focus stays in the field. */
function Row({ id, option: { href, text, note, category, cover }, icon: Icon, isActive, onChoose }: RowProps) {
  const onClick = (event: MouseEvent) => {
    if (href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    onChoose();
  };
  const Tag = href ? 'a' : 'div';
  return (
    <Tag
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      {...(href && { href })}
      onClick={onClick}
      className="suggestion"
    >
      {cover ? (
        <span className="w-8 flex-none">
          <Cover book={cover} plain eager />
        </span>
      ) : (
        <Icon className={`icon ${category ? `suggestion-${category}` : 'text-ink-3'}`} />
      )}
      <span className="min-w-0">
        <span className="block truncate font-semibold">{text}</span>
        {note && <span className="block truncate text-small text-ink-2">{note}</span>}
      </span>
    </Tag>
  );
}

type SuggestionListProps = {
  id: string;
  groups: OptionGroup[];
  active: number;
  idOf: (option: number) => string;
  onChoose: (option: number) => void;
};

export function SuggestionList({ id, groups, active, idOf, onChoose }: SuggestionListProps) {
  const t = useTranslations('search');
  const firstOf = (group: number) => groups.slice(0, group).reduce((sum, { options }) => sum + options.length, 0);
  return (
    <div id={id} role="listbox" aria-label={t('suggestions')}>
      {groups.map(({ kind, label, options }, group) => (
        <div key={kind} role="group" aria-label={label}>
          {!['all', 'forget'].includes(kind) && (
            <div aria-hidden="true" className="px-4 pt-3 pb-1 text-small font-semibold text-ink-2">
              {label}
            </div>
          )}
          {options.map((option, index) => (
            <Row
              key={`${option.href} ${option.note}`}
              id={idOf(firstOf(group) + index)}
              option={option}
              icon={ICON[kind]}
              isActive={firstOf(group) + index === active}
              onChoose={() => onChoose(firstOf(group) + index)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
