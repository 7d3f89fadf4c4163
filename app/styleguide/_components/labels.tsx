import { Plus, Trash2 } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { HexCell, Strip, type VolumeState } from '@/app/_components/hex-cell';
import { Badge, CategoryLabel, StatusLabel } from '@/app/_components/labels';
import { ProgressBar } from '@/app/_components/progress-bar';
import { Stars } from '@/app/_components/stars';
import { CATEGORIES, STATUSES } from '@/lib/books/books.schemas';
import { Section } from './section';

const STATES: VolumeState[] = ['read', 'borrowed', 'reading', 'owned', 'missing', 'announced'];

export function Labels() {
  return (
    <>
      <Section title="Buttons">
        <div className="flex flex-wrap gap-3">
          <Button kind="primary">
            <Plus className="icon" />
            primary
          </Button>
          <Button>quiet</Button>
          <Button kind="soft">soft</Button>
          <Button kind="text">text</Button>
          <Button kind="danger">
            <Trash2 className="icon" />
            danger
          </Button>
          <Button kind="ghost" aria-label="ghost">
            <Plus className="icon" />
          </Button>
          <Button kind="primary" disabled>
            disabled
          </Button>
        </div>
      </Section>
      <Section title="Labels">
        <div className="flex flex-wrap gap-5">
          {STATUSES.map((status) => (
            <StatusLabel key={status} status={status}>
              {status}
            </StatusLabel>
          ))}
          {CATEGORIES.map((category) => (
            <CategoryLabel key={category} category={category}>
              {category}
            </CategoryLabel>
          ))}
          {([...CATEGORIES, 'brand', 'missing', 'honey', 'line', 'plain'] as const).map((kind) => (
            <Badge key={kind} kind={kind}>
              {kind}
            </Badge>
          ))}
        </div>
      </Section>
      <Section title="Cells, progress, stars">
        <div className="flex flex-wrap items-center gap-3">
          {STATES.map((state, index) => (
            <HexCell key={state} state={state} number={index + 1} />
          ))}
          <Strip states={STATES} label={STATES.join(', ')} />
        </div>
        <div className="max-w-sm">
          <ProgressBar percent={30} label="30 of 100 pages" />
        </div>
        <Stars value={4.5} label="4.5 of 5" size={24} />
      </Section>
    </>
  );
}
