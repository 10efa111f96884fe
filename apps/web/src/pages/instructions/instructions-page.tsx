import { useState } from 'react';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { useInstructions } from '../../api/instructions';
import type { InstructionFilters } from '../../api/instructions';
import { useMe } from '../../api/session';
import type { InstructionBox, InstructionState, Role } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts as common } from '../../texts';
import { instructionTexts as texts } from '../../texts/instructions';
import { InstructionCard } from './instruction-card';
import './instructions.css';

/** What somebody has to do with 批示 comes first. */
function boxesFor(roles: readonly Role[]): InstructionBox[] {
  const gives = roles.includes('supervisor') || roles.includes('office');
  const answers = roles.includes('office') || roles.includes('contact') || roles.includes('head');
  return [...(answers ? (['to-answer'] as const) : []), ...(gives ? (['given'] as const) : []), 'all'];
}

const STATES = Object.entries(texts.states).map(([value, label]) => ({
  value: value as InstructionState,
  label,
}));

export function Page() {
  const { roles } = useMe();
  const boxes = boxesFor(roles);
  const [filters, setFilters] = useState<InstructionFilters>({ box: boxes[0] ?? 'all' });
  const { state: _state, ...stateless } = filters;
  return (
    <div className="page">
      <PageHeader title={common.areas.instructions} subtitle={texts.subtitle} />
      <div className="panel">
        <div className="instruction-bar">
          <Segmented<InstructionBox>
            options={boxes.map((value) => ({ value, label: texts.boxes[value] }))}
            value={filters.box}
            onChange={(box) => setFilters({ ...filters, box })}
            data-testid="instruction-box"
          />
          <Select<InstructionState>
            allowClear
            placeholder={texts.state}
            aria-label={texts.state}
            options={STATES}
            value={filters.state ?? null}
            style={{ minWidth: 120 }}
            onChange={(state: InstructionState | undefined) =>
              setFilters(state === undefined ? stateless : { ...filters, state })
            }
            data-testid="instruction-state"
          />
          <Checkbox
            checked={filters.overdue === true}
            onChange={({ target }) => setFilters({ ...filters, overdue: target.checked })}
            data-testid="instruction-overdue"
          >
            {texts.onlyOverdue}
          </Checkbox>
        </div>
        <List filters={filters} />
      </div>
    </div>
  );
}

function List({ filters }: { filters: InstructionFilters }) {
  const list = useInstructions(filters);
  if (list.isPending) return <PageSkeleton rows={4} />;
  if (list.isError) return <ErrorView error={list.error} retry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyView title={texts.empty} hint={texts.emptyHint} />;
  return (
    <div className="instruction-list">
      {items.map((instruction) => (
        <InstructionCard key={instruction.id} instruction={instruction} />
      ))}
      {list.hasNextPage && (
        <div className="instruction-more">
          <Button
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
            data-testid="load-more"
          >
            {common.common.more}
          </Button>
        </div>
      )}
    </div>
  );
}
