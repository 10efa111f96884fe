import type { LedgerRow } from '../../api/types';
import { monthLabel } from '../../lib/dates';
import { texts } from '../../texts';

export function DueCell({ row }: { row: LedgerRow }) {
  if (row.completion !== null) {
    return (
      <span className={row.completion.kind === 'late' ? 'overdue' : 'quiet'}>{row.completion.label}</span>
    );
  }
  if (row.nextDue === null) {
    return <span className="quiet">{row.milestonesTotal === 0 ? texts.ledger.undated : '—'}</span>;
  }
  return (
    <>
      <span className="nowrap">{row.nextDue}</span>
      {row.overdueDays > 0 && <div className="overdue">{texts.ledger.overdue(row.overdueDays)}</div>}
    </>
  );
}

export function ReportCell({ row }: { row: LedgerRow }) {
  const { lastReport, milestonesTotal, milestonesConfirmed } = row;
  return (
    <div className="report-cell">
      {lastReport === null ? (
        <span className="quiet">{texts.ledger.noReport}</span>
      ) : (
        <div className="clamp" title={lastReport.done}>
          <span className="quiet">{monthLabel(lastReport.period)} </span>
          {lastReport.done}
        </div>
      )}
      {milestonesTotal > 0 && (
        <div className="quiet">{texts.ledger.milestones(milestonesConfirmed, milestonesTotal)}</div>
      )}
    </div>
  );
}
