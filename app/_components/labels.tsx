import { BookOpen, Circle, CircleCheck, CirclePause, CircleX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Category, Status } from '@/lib/books/books.schemas';

export const STATUS_ICON: Record<Status, LucideIcon> = {
  to_read: Circle,
  reading: BookOpen,
  completed: CircleCheck,
  paused: CirclePause,
  abandoned: CircleX,
};

const STATUS_CLASS: Record<Status, string> = {
  to_read: '',
  reading: 'status-reading',
  completed: 'status-completed',
  paused: '',
  abandoned: '',
};

export function StatusLabel({ status, children }: { status: Status; children: ReactNode }) {
  const Icon = STATUS_ICON[status];
  return (
    <span className={`status ${STATUS_CLASS[status]}`}>
      <Icon className="icon" />
      {children}
    </span>
  );
}

export function CategoryLabel({ category, children }: { category: Category; children: ReactNode }) {
  return <span className={`cat cat-${category}`}>{children}</span>;
}

type BadgeKind = Category | 'brand' | 'missing' | 'honey' | 'line' | 'plain';

export function Badge({ kind, children }: { kind: BadgeKind; children: ReactNode }) {
  return <span className={`badge badge-${kind}`}>{children}</span>;
}
