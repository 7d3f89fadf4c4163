import type { ReactNode } from 'react';

/** What stands on top of every page. */
export function Bar({ children }: { children: ReactNode }) {
  return (
    <header className="site-header sticky top-0 z-30 bg-paper border-b border-line">
      <div className="site-bar mx-auto max-w-page px-gutter flex items-center gap-3 lg:gap-7 h-14 lg:h-[68px]">
        {children}
      </div>
    </header>
  );
}
