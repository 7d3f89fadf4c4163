import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';

/** One `primary` in a block; the rest is discreet. `ghost` is an icon alone and needs an `aria-label`. */
export type ButtonKind = 'primary' | 'quiet' | 'soft' | 'text' | 'danger' | 'ghost';

const classes = (kind: ButtonKind, className = '') => `btn btn-${kind} ${className}`;

type ButtonProps = ComponentProps<'button'> & { kind?: ButtonKind };

export function Button({ kind = 'quiet', type = 'button', className, ...props }: ButtonProps) {
  return <button type={type} className={classes(kind, className)} {...props} />;
}

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: Route; kind?: ButtonKind };

export function LinkButton({ kind = 'quiet', className, ...props }: LinkButtonProps) {
  return <Link className={classes(kind, className)} {...props} />;
}
