import { Link } from 'react-router';
import { useMyReports } from '../../api/reports';
import type { ReportDuty } from '../../api/reports';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { StandingTag } from './standing-tag';

const RECENT_PERIODS = 3;

const formLink = ({ jurisdiction, unit, period }: ReportDuty): string =>
  `/reports/page?${new URLSearchParams({ jurisdictionId: jurisdiction.id, unitId: unit.id, period })}`;

/** The pages of the person's units, newest period first; one card each, on every width. */
export function MyReports() {
  const reports = useMyReports(true);
  if (reports.isPending) return <PageSkeleton />;
  if (reports.isError) return <ErrorView error={reports.error} retry={() => void reports.refetch()} />;
  if (reports.data.length === 0)
    return (
      <div className="panel">
        <EmptyView title={texts.reporting.noDuties} hint={texts.reporting.noDutiesHint} />
      </div>
    );
  const several =
    new Set(reports.data.map(({ unit, jurisdiction }) => `${unit.id} ${jurisdiction.id}`)).size > 1;
  const recent = new Set([...new Set(reports.data.map(({ period }) => period))].slice(0, RECENT_PERIODS));
  const longMissing = reports.data.filter((duty) => isLongMissing(duty, recent));
  const shown = reports.data.filter((duty) => !isLongMissing(duty, recent));
  return (
    <>
      <DutyList duties={shown} named={several} />
      {longMissing.length > 0 && (
        <details className="older-duties">
          <summary>{texts.reporting.longMissing(longMissing.length)}</summary>
          <DutyList duties={longMissing} named={several} />
        </details>
      )}
    </>
  );
}

/** Nobody wrote it when it was due, nor since: it is kept, but does not bury what is due now. */
const isLongMissing = ({ period, page, standing }: ReportDuty, recent: ReadonlySet<string>): boolean =>
  page === null && standing === 'missing' && !recent.has(period);

function DutyList({ duties, named }: { duties: readonly ReportDuty[]; named: boolean }) {
  return (
    <ul className="report-list">
      {duties.map((duty) => (
        <li key={`${duty.jurisdiction.id} ${duty.unit.id} ${duty.period}`}>
          <DutyCard duty={duty} named={named} />
        </li>
      ))}
    </ul>
  );
}

function DutyCard({ duty, named }: { duty: ReportDuty; named: boolean }) {
  const { label, due, tasks, standing, daysLate, page, unit, jurisdiction } = duty;
  return (
    <Link
      to={formLink(duty)}
      className="panel report-card"
      data-testid="report-duty"
      data-period={duty.period}
    >
      <span className="report-card-head">
        <b>{label}</b>
        <StandingTag standing={standing} daysLate={daysLate} />
      </span>
      {named && (
        <span className="quiet">
          {unit.name} · {texts.reporting.to(jurisdiction.name)}
        </span>
      )}
      <span className="quiet">
        {texts.reporting.tasks(tasks)} · {texts.reporting.dueBy(due)}
      </span>
      <span className="quiet">
        {page === null ? texts.reporting.notBegun : page.stateLabel}
        {page !== null && page.filedAt !== null && ` · ${minute(page.filedAt)}`}
        {page !== null && page.acknowledgedAt !== null && ` · ${texts.reporting.acknowledged}`}
      </span>
    </Link>
  );
}
