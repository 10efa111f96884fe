import { Tag } from 'antd';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';

interface Props {
  filters: LedgerFilters;
  onChange: (patch: Partial<LedgerFilters>) => void;
}

/** Filters that come with a link from the statistics; they have no field, but can be seen and taken off. */
export function RowFilters({ filters: { lead, section, issuedMonth }, onChange }: Props) {
  const { filter } = texts.statistics;
  const tags = [
    ['lead', lead && filter.lead[lead]],
    ['section', section === undefined ? undefined : filter.section(section)],
    ['issuedMonth', issuedMonth && filter.issuedMonth(issuedMonth)],
  ] as const;
  return tags.map(([name, label]) =>
    label === undefined ? null : (
      <Tag
        key={name}
        closable
        onClose={() => onChange({ [name]: undefined })}
        data-testid={`filter-tag-${name}`}
      >
        {label}
      </Tag>
    ),
  );
}
