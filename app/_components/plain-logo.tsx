import { Bee } from './bee';

export const LOGO_LOOK = 'inline-flex items-center gap-2 min-h-tap';

export function Mark() {
  return (
    <>
      <Bee />
      <span className="serif text-[1.1875rem] font-[620] tracking-[.045em] leading-none">BOOKTIME</span>
    </>
  );
}

/** Where the document itself is broken: what it leads to is loaded anew. */
export function PlainLogo({ href }: { href: string }) {
  return (
    <a href={href} className={LOGO_LOOK}>
      <Mark />
    </a>
  );
}
