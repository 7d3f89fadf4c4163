'use client';

import { Trash2 } from 'lucide-react';
import type { Route } from 'next';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '@/app/_components/button';
import { STATUS_ICON } from '@/app/_components/labels';

const STATUSES = ['reading', 'to_read', 'completed'] as const;

const STEP: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The arrow keys lead from tool to tool, as in any toolbar; Tab does too, so that it works without script. */
const onArrow = (event: KeyboardEvent<HTMLElement>) => {
  const step = STEP[event.key];
  if (!step) return;
  const tools = [...event.currentTarget.querySelectorAll('button')];
  const now = tools.findIndex((tool) => tool === document.activeElement);
  tools.at((now + step) % tools.length)?.focus();
};

function TagTool({ icon }: { icon: ReactNode }) {
  const t = useTranslations('selection');
  // Enter would press the first button of the form, whatever that does.
  const onEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit(event.currentTarget.form.querySelector<HTMLElement>('[value=add_tag]'));
  };
  return (
    <details className="relative">
      <summary className="btn btn-quiet" aria-label={t('tag')}>
        {icon}
        <span className="max-lg:hidden">{t('tag')}</span>
      </summary>
      <div className="tag-tool card">
        <label className="grid gap-1">
          <span className="text-small font-medium">{t('tag')}</span>
          <span className="field">
            <input name="tag" maxLength={100} list="known-tags" placeholder={t('tagPlaceholder')} onKeyDown={onEnter} />
          </span>
        </label>
        <div className="flex gap-2">
          <Button type="submit" name="do" value="add_tag" kind="soft" className="flex-1">
            {t('addTag')}
          </Button>
          <Button type="submit" name="do" value="remove_tag" className="flex-1">
            {t('removeTag')}
          </Button>
        </div>
      </div>
    </details>
  );
}

type SelectionBarProps = {
  ticked: number;
  isAlive: boolean;
  leave: Route;
  /** Drawn on the server: it need not travel as script. */
  tagIcon: ReactNode;
  onTickAll: (isTicked: boolean) => void;
};

/** What can be done with the ticked books: above the shelf, or within reach of a thumb. */
export function SelectionBar({ ticked, isAlive, leave, tagIcon, onTickAll }: SelectionBarProps) {
  const t = useTranslations('selection');
  const status = useTranslations('status');
  return (
    <div className="selection-bar">
      <div className="flex items-center gap-1 max-lg:w-full">
        <p role="status" className="flex-1 font-semibold num whitespace-nowrap">
          {isAlive && t('count', { count: ticked })}
        </p>
        {isAlive && (
          <Button kind="text" onClick={() => onTickAll(ticked === 0)}>
            {t(ticked === 0 ? 'all' : 'none')}
          </Button>
        )}
        <LinkButton kind="text" href={leave} scroll={false}>
          {t('leave')}
        </LinkButton>
      </div>
      <div className="flex items-center gap-2 max-lg:w-full max-lg:justify-between lg:ml-auto">
        <div role="toolbar" aria-label={t('toolbar')} className="flex items-center gap-2" onKeyDown={onArrow}>
          {STATUSES.map((value) => {
            const Icon = STATUS_ICON[value];
            return (
              <Button key={value} type="submit" name="do" value={`set_status:${value}`}>
                <Icon className="icon max-lg:hidden" />
                {status(value)}
              </Button>
            );
          })}
          <Button type="submit" name="do" value="remove" kind="danger" aria-label={t('remove')}>
            <Trash2 className="icon" />
            <span className="max-lg:hidden">{t('remove')}</span>
          </Button>
        </div>
        <TagTool icon={tagIcon} />
      </div>
    </div>
  );
}
