import type { Route } from 'next';
import Link from 'next/link';
import type { CSSProperties } from 'react';

export type Tab = { href: Route; label: string; count: string; isCurrent: boolean; accent: string };

/** Links rather than ARIA tabs: each one is a page with an address, and the browser already knows how to walk them. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs px-gutter lg:px-0" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          href={tab.href}
          className="tab"
          aria-current={tab.isCurrent ? 'page' : undefined}
          style={{ '--tab': `var(--${tab.accent})` } as CSSProperties}
          scroll={false}
        >
          {tab.label}
          <span>{tab.count}</span>
        </Link>
      ))}
    </nav>
  );
}
