import type { OtherChange } from '../../lib/report-draft';
import { texts } from '../../texts';

/** What the other one wrote, field by field. */
export function ConflictList({ changes }: { changes: readonly OtherChange[] }) {
  return (
    <div data-testid="page-conflict">
      <p>{texts.reporting.conflictText}</p>
      <ul className="difference-list">
        {changes.map(({ key, code, title, field, theirs, both }) => (
          <li key={`${key} ${field}`}>
            <b>
              {code} {title} · {texts.reporting[field]}
            </b>
            {both && <span className="overdue"> {texts.reporting.conflictBoth}</span>}
            <p className="difference-text">
              <span className="quiet">{texts.reporting.theirs}：</span>
              {theirs || texts.reporting.empty}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
