import { useState } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useStandings } from '../../api/reports';
import type { ReportStanding, ReportStandings } from '../../api/reports';
import { useMe } from '../../api/session';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts } from '../../texts';
import { ChaseButton } from './chase-button';
import { StandingTable } from './standing-table';

const ORDER: readonly ReportStanding[] = [
  'missing',
  'late',
  'returned',
  'open',
  'not_due',
  'filed',
  'filed_late',
];

/** Jurisdictions whose standing the person may read in full. */
function useReadable() {
  const { memberships } = useMe();
  const wide = memberships.filter(({ role }) => role === 'office' || role === 'supervisor');
  const names = new Map(wide.map((entry) => [entry.jurisdictionId, entry.jurisdictionName]));
  return [...names].map(([value, label]) => ({ value, label }));
}

/** 报送情况: every unit that owes a page of a period, with sums that add up. */
export function StandingPanel() {
  const readable = useReadable();
  const [jurisdictionId, setJurisdictionId] = useState(readable[0]?.value);
  const [period, setPeriod] = useState<string | undefined>();
  const query = { ...(jurisdictionId && { jurisdictionId }), ...(period && { period }) };
  const standings = useStandings(query, true);
  if (standings.isPending) return <PageSkeleton />;
  if (standings.isError) return <ErrorView error={standings.error} retry={() => void standings.refetch()} />;
  return (
    <div className="stack">
      {readable.length > 1 && (
        <Select
          className="standing-place"
          aria-label={texts.ledger.jurisdiction}
          value={jurisdictionId}
          options={readable}
          onChange={(value) => {
            setJurisdictionId(value);
            setPeriod(undefined);
          }}
        />
      )}
      <Standings key={`${jurisdictionId} ${period}`} standings={standings.data} onPeriod={setPeriod} />
    </div>
  );
}

interface Props {
  standings: ReportStandings;
  onPeriod: (period: string) => void;
}

function Standings({ standings, onPeriod }: Props) {
  const [only, setOnly] = useState<ReportStanding | null>(null);
  const { period, label, previous, next, due, units, counts, items, cadence } = standings;
  if (period === null)
    return (
      <div className="panel">
        <EmptyView title={texts.reporting.none} hint={texts.reporting.noneHint} />
      </div>
    );
  const shown = items.filter(({ standing }) => only === null || standing === only);
  return (
    <section className="panel" data-testid="standings" data-units={units}>
      <div className="panel-title">
        <Turn to={previous} label={texts.reporting.previous} icon={<LeftOutlined />} onTurn={onPeriod} />
        <h2 className="standing-title">
          {label}
          {texts.reporting.pageNames[cadence]}
          {due !== null && <span className="quiet"> {texts.reporting.dueBy(due)}</span>}
        </h2>
        <ChaseButton standings={standings} />
        <Turn to={next} label={texts.reporting.next} icon={<RightOutlined />} onTurn={onPeriod} />
      </div>
      <div className="standing-counts" role="group" aria-label={texts.reporting.standing}>
        <Pill
          label={texts.reporting.allUnits}
          count={units}
          active={only === null}
          onClick={() => setOnly(null)}
        />
        {ORDER.filter((standing) => counts[standing] > 0).map((standing) => (
          <Pill
            key={standing}
            label={texts.reporting.standings[standing]}
            count={counts[standing]}
            active={only === standing}
            onClick={() => setOnly(standing)}
          />
        ))}
        <span className="quiet">{texts.reporting.units(units)}</span>
      </div>
      {units === 0 && <EmptyView title={texts.reporting.emptyStanding} />}
      {units > 0 && items.length === 0 && <p className="panel-body quiet">{texts.reporting.onlySums}</p>}
      {shown.length > 0 && <StandingTable items={shown} />}
    </section>
  );
}

interface TurnProps {
  to: string | null;
  label: string;
  icon: React.ReactNode;
  onTurn: (period: string) => void;
}

function Turn({ to, label, icon, onTurn }: TurnProps) {
  return (
    <Button
      size="small"
      icon={icon}
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => to !== null && onTurn(to)}
    />
  );
}

interface PillProps {
  label: string;
  count: number;
  active: boolean;
  onClick: () => void;
}

function Pill({ label, count, active, onClick }: PillProps) {
  return (
    <button
      type="button"
      className="count-pill"
      aria-pressed={active}
      onClick={onClick}
      data-testid="standing-count"
    >
      {label} <b>{count}</b>
    </button>
  );
}
