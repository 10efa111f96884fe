import type { ReportStanding } from '../../api/reports';
import { texts } from '../../texts';

/** Where a unit stands with a page, in a word; the days say how late. */
export function StandingTag({ standing, daysLate = 0 }: { standing: ReportStanding; daysLate?: number }) {
  return (
    <span className="standing-cell">
      <span className={`state standing-${standing}`} data-testid="standing" data-standing={standing}>
        {texts.reporting.standings[standing]}
      </span>
      {daysLate > 0 && <span className="overdue"> {texts.reporting.daysLate(daysLate)}</span>}
    </span>
  );
}
