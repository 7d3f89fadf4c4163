import { Clock, type LucideIcon, Plus, Search, UserRound, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { piecesOf, type Sought } from '@/lib/text/marks';
import { Cover } from '../cover/cover';
import { type Choosable, OptionLink } from './option-link';
import type { Option, OptionGroup } from './options';
import { OwnedBadge, OwnState } from './own-state';

const ICON: Partial<Record<OptionGroup['kind'], LucideIcon>> = { recent: Clock, forget: X, authors: UserRound };

function Marked({ text, sought }: { text: string; sought: Sought }) {
  return piecesOf(text, sought).map((piece, index) =>
    piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}

function Picture({ cover, kind }: { cover: Option['cover']; kind: OptionGroup['kind'] }) {
  const Icon = ICON[kind] ?? Search;
  if (!cover) return <Icon className="icon text-ink-3" />;
  return (
    <span className="w-9 flex-none">
      <Cover book={cover} plain eager />
    </span>
  );
}

function State({ option: { text, own, found, isAdded } }: { option: Option }) {
  const t = useTranslations('search');
  if (own) return <OwnState book={own} />;
  if (!found) return null;
  if (isAdded) return <OwnedBadge />;
  const action = t(`addTo.${found.category}`);
  return (
    <span
      className="btn btn-ghost text-brand! -mr-2"
      aria-hidden="true"
      data-add
      title={t('addLabel', { action, title: text })}
    >
      <Plus className="icon" />
    </span>
  );
}

type RowProps = Choosable & {
  option: Option;
  kind: OptionGroup['kind'];
  sought: Sought;
  addHintId: string;
  onAdd: () => void;
};

export function SuggestionRow({ option, kind, sought, onAdd, ...choosable }: RowProps) {
  const { href, text, note, cover, own, found, isAdded } = option;
  return (
    <OptionLink {...choosable} href={href} className="suggestion" onAdd={found && !isAdded ? onAdd : undefined}>
      <Picture cover={cover} kind={kind} />
      <span className="min-w-0 flex-1">
        <span className={cover ? 'serif text-[1.0625rem] leading-tight clamp-2' : 'block truncate'}>
          <Marked text={text} sought={sought} />
        </span>
        {note && (
          <span className="block truncate text-small text-ink-2">
            {own || found ? <Marked text={note} sought={sought} /> : note}
          </span>
        )}
      </span>
      <State option={option} />
    </OptionLink>
  );
}
