import { Link } from 'react-router';
import { useTasks } from '../../api/tasks';
import { UnitNames } from '../../components/unit-names';
import { texts } from '../../texts';

const FILTERS = { state: 'issued', role: 'lead', sort: 'due' } as const;

/** What a unit has to answer first; gone as soon as nothing waits. */
export function ToAccept() {
  const tasks = useTasks(FILTERS);
  const rows = tasks.data?.pages.flatMap(({ items }) => items) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="panel to-accept" data-testid="to-accept">
      <div className="panel-title">
        <h2>{texts.ledger.acceptFirst(rows.length)}</h2>
        <span className="quiet">{texts.ledger.acceptFirstHint}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span className="quiet nowrap">{row.code}</span>
            <Link to={`/tasks/${row.id}`} className="to-accept-title">
              {row.title}
            </Link>
            <UnitNames units={row.lead} />
            <span className="nowrap">{row.nextDue ?? texts.ledger.undated}</span>
            <Link to={`/tasks/${row.id}`} className="to-accept-go" data-testid="accept-link">
              {texts.ledger.acceptNow}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
