import { useState } from 'react';
import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, Input, Segmented } from 'antd';
import type { Summary } from '../../api/types';
import { countFilters } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { FilterFields } from './filter-fields';

interface Props {
  filters: LedgerFilters;
  summary: Summary | undefined;
  onChange: (patch: Partial<LedgerFilters>) => void;
  onClear: () => void;
  phone: boolean;
}

export function FilterBar({ filters, summary, onChange, onClear, phone }: Props) {
  const count = countFilters(filters);
  return (
    <div className="filter-bar no-print">
      <div className="filter-row">
        {/* The key brings the field back in line when the filters are changed elsewhere. */}
        <Input.Search
          key={filters.text ?? ''}
          className="filter-text"
          defaultValue={filters.text ?? ''}
          placeholder={texts.ledger.text}
          aria-label={texts.ledger.text}
          allowClear
          onSearch={(text) => onChange({ text: text.trim() || undefined })}
          data-testid="filter-text"
        />
        {phone ? (
          <FilterDrawer filters={filters} onChange={onChange} onClear={onClear} count={count} />
        ) : (
          <FilterFields filters={filters} onChange={onChange} />
        )}
        <Waiting summary={summary} filters={filters} onChange={onChange} />
        <span className="filter-spacer" />
        {count > 0 && (
          <Button type="link" size="small" onClick={onClear} data-testid="filter-clear">
            {texts.ledger.clear}
          </Button>
        )}
        <Segmented
          size="small"
          value={filters.sort ?? 'due'}
          onChange={(sort) => onChange({ sort })}
          options={[
            { value: 'due' as const, label: texts.ledger.sortDue },
            { value: 'code' as const, label: texts.ledger.sortCode },
          ]}
          aria-label={texts.ledger.sort}
        />
      </div>
    </div>
  );
}

/** What waits for somebody: the two states in which nothing moves until a person acts. */
function Waiting({ summary, filters, onChange }: Pick<Props, 'summary' | 'filters' | 'onChange'>) {
  const items = [
    ['issued', texts.ledger.awaitingAcceptance, summary?.awaitingAcceptance ?? 0],
    ['completion_requested', texts.ledger.awaitingReview, summary?.awaitingReview ?? 0],
  ] as const;
  return items.map(([state, label, count]) => (
    <button
      key={state}
      type="button"
      className="count-pill"
      aria-pressed={filters.state === state}
      onClick={() => onChange({ state: filters.state === state ? undefined : state })}
      data-testid={`waiting-${state}`}
    >
      {label} <b>{count}</b>
    </button>
  ));
}

function FilterDrawer({
  filters,
  onChange,
  onClear,
  count,
}: Omit<Props, 'summary' | 'phone'> & { count: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Badge count={count} size="small">
        <Button icon={<FilterOutlined />} onClick={() => setOpen(true)} data-testid="filter-open">
          {texts.ledger.filters}
        </Button>
      </Badge>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size={480}
        title={texts.ledger.filters}
        footer={
          <div className="drawer-foot">
            <Button onClick={onClear}>{texts.ledger.clear}</Button>
            <Button type="primary" onClick={() => setOpen(false)}>
              {texts.ledger.apply}
            </Button>
          </div>
        }
      >
        <div className="filter-stack">
          <FilterFields filters={filters} onChange={onChange} />
        </div>
      </Drawer>
    </>
  );
}
