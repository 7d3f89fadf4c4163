import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';

type FieldProps = { label: string; error?: string; hint?: ReactNode; className?: string };

/** What a control needs so that a screen reader says its label, its hint and what is wrong with it. */
type Wiring = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string };

function Field({
  label,
  error,
  hint,
  className = '',
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`grid gap-1.5 content-start ${className}`}>
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described })}
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-small text-danger flex gap-1.5">
          <CircleAlert className="icon mt-px" />
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'className'> & FieldProps;

export function TextField({ label, error, hint, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} error={error} hint={hint} className={className}>
      {(wiring) => (
        <span className="field">
          <input {...wiring} {...input} />
        </span>
      )}
    </Field>
  );
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className'> & FieldProps;

export function TextArea({ label, error, hint, className, ...textarea }: TextAreaProps) {
  return (
    <Field label={label} error={error} hint={hint} className={className}>
      {(wiring) => <textarea rows={4} className="field !py-3 !block resize-y" {...wiring} {...textarea} />}
    </Field>
  );
}

type SelectProps = Omit<ComponentProps<'select'>, 'className'> & FieldProps;

export function Select({ label, error, hint, className, ...select }: SelectProps) {
  return (
    <Field label={label} error={error} hint={hint} className={className}>
      {(wiring) => <select className="field field-select" {...wiring} {...select} />}
    </Field>
  );
}
