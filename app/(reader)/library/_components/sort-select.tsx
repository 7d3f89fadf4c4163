'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, type ReactNode, useEffect, useRef } from 'react';
import { useIsAlive } from '@/app/_components/use-is-alive';

type SortSelectProps = {
  /** With its icon, which need not travel as script. */
  label: ReactNode;
  apply: string;
  value: string;
  options: { value: string; label: string }[];
};

export function SortSelect({ label, apply, value, options }: SortSelectProps) {
  const router = useRouter();
  const isAlive = useIsAlive();
  const list = useRef<HTMLSelectElement>(null);
  // It follows the address when one goes back.
  useEffect(() => {
    if (list.current) list.current.value = value;
  }, [value]);
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const form = new FormData(target.form ?? undefined);
    const search = new URLSearchParams([...form].map(([name, chosen]) => [name, String(chosen)]));
    router.push(`/library?${search}` as Route, { scroll: false });
  };
  return (
    <>
      <label className="sort-select">
        {label}
        <select ref={list} name="sort" defaultValue={value} onChange={onChange}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      {!isAlive && (
        <noscript>
          <button type="submit" className="btn btn-quiet">
            {apply}
          </button>
        </noscript>
      )}
    </>
  );
}
