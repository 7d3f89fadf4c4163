import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Sought } from '@/lib/text/marks';
import { type Choosable, OptionLink } from './option-link';
import type { OptionGroup } from './options';
import { SuggestionRow } from './suggestion-row';

/** Which keys do what, where there is room and probably a keyboard. A screen reader says so of the field and its options. */
function Keys({ canAdd }: { canAdd: boolean }) {
  const t = useTranslations('search.keys');
  const hints = [
    { keys: ['↑', '↓'], does: t('choose') },
    { keys: [t('enter')], does: t('open') },
    ...(canAdd ? [{ keys: [t('control'), t('enter')], does: t('add') }] : []),
    { keys: [t('escape')], does: t('close') },
  ];
  return (
    <span aria-hidden="true" className="suggestion-keys">
      {hints.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
    </span>
  );
}

type AllResultsProps = Choosable & { href?: string; q: string; canAdd: boolean };

function AllResults({ q, canAdd, ...option }: AllResultsProps) {
  const t = useTranslations('search');
  return (
    <>
      <OptionLink {...option} className="suggestion flex-[1_0_auto] max-w-full font-semibold text-brand!">
        <span className="min-w-0">
          {t.rich('everything', { q, of: (words) => <span className="sr">{words}</span> })}
        </span>
        <ArrowRight className="icon" />
      </OptionLink>
      <Keys canAdd={canAdd} />
    </>
  );
}

type SuggestionListProps = {
  id: string;
  groups: OptionGroup[];
  active: number;
  idOf: (option: number) => string;
  sought: Sought;
  /** What is to be said about where the options come from. */
  notice?: string | false;
  addHintId: string;
  onChoose: (option: number) => void;
  onAdd: (option: number) => void;
};

export function SuggestionList(props: SuggestionListProps) {
  const { id, groups, active, idOf, sought, notice, addHintId, onChoose, onAdd } = props;
  const t = useTranslations('search');
  const firstOf = (group: number) => groups.slice(0, group).reduce((sum, { options }) => sum + options.length, 0);
  const choosable = (number: number): Choosable => ({
    id: idOf(number),
    isActive: number === active,
    onChoose: () => onChoose(number),
  });
  const last = groups.findIndex(({ kind }) => kind === 'all');
  const all = groups[last]?.options[0];
  return (
    <div id={id} role="listbox" aria-label={t('suggestions')}>
      {groups.map(
        ({ kind, label, options }, group) =>
          kind !== 'all' && (
            <div key={kind} role="group" aria-label={label}>
              {kind !== 'forget' && (
                <div aria-hidden="true" className="px-4 pt-4 pb-1.5 text-micro font-semibold text-ink-3">
                  {label}
                </div>
              )}
              {options.map((option, index) => (
                <SuggestionRow
                  key={option.href ?? kind}
                  {...{ ...choosable(firstOf(group) + index), option, kind, sought, addHintId }}
                  onAdd={() => onAdd(firstOf(group) + index)}
                />
              ))}
            </div>
          ),
      )}
      {notice && <div className="px-4 py-3 text-small text-ink-2">{notice}</div>}
      {all && (
        <div role="group" aria-label={t('submit')} className="suggestions-end">
          <AllResults
            {...choosable(firstOf(last))}
            href={all.href}
            q={all.text}
            canAdd={groups.some(({ kind }) => kind === 'found')}
          />
        </div>
      )}
    </div>
  );
}
