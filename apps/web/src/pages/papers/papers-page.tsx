import { useState } from 'react';
import { Button, Segmented, Select } from 'antd';
import { usePaperRegister } from '../../api/papers';
import { useMe } from '../../api/session';
import type { PaperFilters, PaperKind, PaperState } from '../../api/types';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { texts as common } from '../../texts';
import { paperTexts as texts } from '../../texts/papers';
import { PaperList } from './paper-list';
import { SettingsDialog } from './settings-dialog';
import './papers.css';

const STATES: readonly PaperState[] = ['draft', 'issued', 'dropped'];
const KINDS = Object.entries(texts.kinds).map(([value, label]) => ({ value: value as PaperKind, label }));
const FIRST_YEAR = 2026;

/** 文书: drafts to be issued, the register of what was issued. */
export function Page() {
  const { roles } = useMe();
  const office = roles.includes('office');
  const [filters, setFilters] = useState<PaperFilters>({ state: office ? 'draft' : 'issued' });
  const [settings, setSettings] = useState(false);
  const register = usePaperRegister();
  return (
    <div className="page">
      <PageHeader
        title={common.areas.papers}
        subtitle={office ? texts.subtitle : texts.subtitleUnit}
        extra={
          office && (
            <Button onClick={() => setSettings(true)} data-testid="paper-settings">
              {texts.settings}
            </Button>
          )
        }
      />
      <ProblemAlert error={register.error} />
      <div className="panel">
        <div className="paper-bar">
          {office && (
            <Segmented<PaperState>
              options={STATES.map((value) => ({ value, label: texts.states[value] }))}
              value={filters.state ?? 'draft'}
              onChange={(state) => setFilters({ ...filters, state })}
              data-testid="paper-state"
            />
          )}
          <Filters filters={filters} onChange={setFilters} />
          {filters.state === 'issued' && (
            <Button
              loading={register.isPending}
              onClick={() => register.mutate(filters)}
              data-testid="paper-register"
            >
              {texts.register}
            </Button>
          )}
        </div>
        <PaperList key={JSON.stringify(filters)} filters={filters} />
      </div>
      {settings && <SettingsDialog onClose={() => setSettings(false)} />}
    </div>
  );
}

interface FiltersProps {
  filters: PaperFilters;
  onChange: (filters: PaperFilters) => void;
}

function Filters({ filters, onChange }: FiltersProps) {
  const { today } = useMe();
  const { kind: _kind, ...kindless } = filters;
  const { year: _year, ...yearless } = filters;
  const now = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(1, now - FIRST_YEAR + 1) }, (_, index) => now - index);
  return (
    <>
      <Select<PaperKind>
        allowClear
        className="paper-bar-select"
        placeholder={texts.kind}
        aria-label={texts.kind}
        options={KINDS}
        value={filters.kind ?? null}
        onChange={(kind: PaperKind | undefined) =>
          onChange(kind === undefined ? kindless : { ...filters, kind })
        }
        data-testid="paper-kind"
      />
      {filters.state === 'issued' && (
        <Select<number>
          allowClear
          className="paper-bar-select"
          placeholder={texts.year}
          aria-label={texts.year}
          options={years.map((value) => ({ value, label: texts.yearOption(value) }))}
          value={filters.year ?? null}
          onChange={(year: number | undefined) =>
            onChange(year === undefined ? yearless : { ...filters, year })
          }
          data-testid="paper-year"
        />
      )}
    </>
  );
}
