import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { usePlans } from '../../api/plans';
import { useMe } from '../../api/session';
import { useUnits } from '../../api/units';
import { LEDGER_ROLES, LEDGER_STATES, LIGHTS } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { RowFilters } from './row-filters';

interface Props {
  filters: LedgerFilters;
  onChange: (patch: Partial<LedgerFilters>) => void;
}

export function FilterFields({ filters, onChange }: Props) {
  const { roles } = useMe();
  return (
    <>
      <RowFilters filters={filters} onChange={onChange} />
      <JurisdictionField filters={filters} onChange={onChange} />
      {roles.includes('office') && <PlanField filters={filters} onChange={onChange} />}
      <UnitField filters={filters} onChange={onChange} />
      <Choice
        label={texts.ledger.role}
        value={filters.role}
        options={LEDGER_ROLES.map((role) => [
          role,
          role === 'first-lead' ? texts.ledger.firstLead : texts.assignment[role],
        ])}
        onPick={(role) => onChange({ role })}
        width={108}
      />
      <Choice
        label={texts.ledger.light}
        value={filters.light}
        options={LIGHTS.map((light) => [light, texts.lights[light]])}
        onPick={(light) => onChange({ light })}
        width={88}
      />
      <Choice
        label={texts.ledger.state}
        value={filters.state}
        options={LEDGER_STATES.map((state) => [state, texts.states[state] ?? state])}
        onPick={(state) => onChange({ state })}
        width={104}
      />
      <Choice
        label={texts.ledger.acceptance}
        value={filters.acceptance}
        options={[['overdue', texts.ledger.acceptanceOverdue] as const]}
        onPick={(acceptance) => onChange({ acceptance })}
        width={108}
      />
      <DatePicker.RangePicker
        className="filter-dates"
        value={[day(filters.dueFrom), day(filters.dueTo)]}
        allowEmpty={[true, true]}
        placeholder={[texts.ledger.dueFrom, texts.ledger.dueTo]}
        onChange={(range) =>
          onChange({ dueFrom: range?.[0]?.format('YYYY-MM-DD'), dueTo: range?.[1]?.format('YYYY-MM-DD') })
        }
        aria-label={texts.ledger.due}
      />
    </>
  );
}

function day(value: string | undefined) {
  return value === undefined ? null : dayjs(value);
}

function JurisdictionField({ filters, onChange }: Props) {
  const { jurisdictions } = useMe();
  if (jurisdictions.length < 2) return null;
  return (
    <Choice
      label={texts.ledger.jurisdiction}
      value={filters.jurisdictionId}
      options={jurisdictions.map(({ id, name }) => [id, name])}
      onPick={(jurisdictionId) => onChange({ jurisdictionId, unitId: undefined, planId: undefined })}
      width={120}
    />
  );
}

function PlanField({ filters, onChange }: Props) {
  const plans = usePlans();
  const issued = (plans.data ?? []).filter(({ state }) => state === 'issued');
  return (
    <Choice
      label={texts.ledger.plan}
      value={filters.planId}
      options={issued.map(({ id, title }) => [id, title])}
      onPick={(planId) => onChange({ planId })}
      width={144}
    />
  );
}

function UnitField({ filters, onChange }: Props) {
  const { jurisdictions } = useMe();
  const units = useUnits(filters.jurisdictionId);
  const names = new Map(jurisdictions.map(({ id, name }) => [id, name]));
  const several = filters.jurisdictionId === undefined && jurisdictions.length > 1;
  const label = (name: string, jurisdictionId: string): string =>
    several ? `${name}（${names.get(jurisdictionId) ?? ''}）` : name;
  return (
    <Choice
      label={texts.ledger.unit}
      value={filters.unitId}
      options={(units.data ?? []).map(({ id, name, jurisdictionId }) => [id, label(name, jurisdictionId)])}
      onPick={(unitId) => onChange({ unitId })}
      width={136}
    />
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  onPick: (value: T | undefined) => void;
  width: number;
}

function Choice<T extends string>({ label, value, options, onPick, width }: ChoiceProps<T>) {
  const known = options.map(([key, text]) => ({ value: key, label: text }));
  return (
    <Select<T>
      className="filter-choice"
      style={{ width }}
      // A filter from an address whose name is not loaded yet must not show its number.
      value={known.some((option) => option.value === value) ? value : undefined}
      options={known}
      onChange={(next: T | undefined) => onPick(next)}
      allowClear
      showSearch={known.length > 10 ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
      placeholder={label}
      aria-label={label}
    />
  );
}
