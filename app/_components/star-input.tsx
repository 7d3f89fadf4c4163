'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { StarShape } from './star-shape';

const HALVES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

type StarInputProps = {
  name: string;
  /** The rating chosen at first, or, with `onChange`, at present. */
  value: number | null;
  onChange?: (value: number) => void;
};

/** Ten radio buttons, half a star each. Drawn by the style sheet alone, so that a plain form has it too. */
export function StarInput({ name, value, onChange }: StarInputProps) {
  const t = useTranslations('rating');
  const format = useFormatter();
  return (
    <fieldset className="star-input">
      <legend className="sr">{t('legend')}</legend>
      {HALVES.map((half) => {
        const label = t('outOfFive', { value: format.number(half) });
        const state = onChange
          ? { checked: half === value, onChange: () => onChange(half) }
          : { defaultChecked: half === value };
        return (
          <label key={half} title={label}>
            <input className="sr" type="radio" name={name} value={half} aria-label={label} {...state} />
            <StarShape />
          </label>
        );
      })}
    </fieldset>
  );
}
