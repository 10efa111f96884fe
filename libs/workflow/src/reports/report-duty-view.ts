import { REPORT_PAGE_STATE_LABELS, periodLabel } from '@app/domain';
import { toInstantOrNull } from '../shared/instants.js';
import type { Ref, ReportDutyView, ReportPageRef } from '../views/index.js';
import type { StandingRow } from './standing-sql.js';

/** A row of the standings as lists show it. */
export function toDutyView(jurisdiction: Ref, row: StandingRow): ReportDutyView {
  const { unitId, unitName, period, due, tasks, standing, daysLate } = row;
  return {
    jurisdiction,
    unit: { id: unitId, name: unitName },
    ...{ period, due, tasks, standing, daysLate },
    label: periodLabel(period),
    page: pageRef(row),
  };
}

function pageRef(row: StandingRow): ReportPageRef | null {
  const { pageId, pageState, version, filedAt, acknowledgedAt } = row;
  if (pageId === null || pageState === null || version === null) return null;
  return {
    id: pageId,
    state: pageState,
    stateLabel: REPORT_PAGE_STATE_LABELS[pageState],
    version,
    filedAt: toInstantOrNull(filedAt),
    acknowledgedAt: toInstantOrNull(acknowledgedAt),
  };
}
