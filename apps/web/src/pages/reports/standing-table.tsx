import { Link } from 'react-router';
import type { ReportDuty } from '../../api/reports';
import { usePhone } from '../../components/use-media';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { StandingTag } from './standing-tag';

const { columns } = texts.reporting;

/** An office reads a page once it has been filed. */
const isReadable = ({ page }: ReportDuty): boolean => page !== null && page.filedAt !== null;

export function StandingTable({ items }: { items: readonly ReportDuty[] }) {
  const phone = usePhone();
  if (phone)
    return (
      <ul className="standing-cards">
        {items.map((item) => (
          <li key={item.unit.id} data-testid="standing-row" data-unit={item.unit.name}>
            <span className="report-card-head">
              <UnitName item={item} />
              <StandingTag standing={item.standing} daysLate={item.daysLate} />
            </span>
            <span className="quiet">
              {texts.reporting.tasks(item.tasks)} · {progressOf(item)}
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="table-scroll">
      <table className="standing-table">
        <thead>
          <tr>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.tasks}</th>
            <th scope="col">{columns.standing}</th>
            <th scope="col">{columns.page}</th>
            <th scope="col">{columns.filedAt}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.unit.id} data-testid="standing-row" data-unit={item.unit.name}>
              <th scope="row">
                <UnitName item={item} />
              </th>
              <td>{item.tasks}</td>
              <td>
                <StandingTag standing={item.standing} daysLate={item.daysLate} />
              </td>
              <td>{progressOf(item)}</td>
              <td>{item.page?.filedAt ? minute(item.page.filedAt) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitName({ item }: { item: ReportDuty }) {
  if (!isReadable(item)) return <span>{item.unit.name}</span>;
  return (
    <Link to={`/reports/pages/${item.page?.id ?? ''}`} data-testid="standing-open">
      {item.unit.name}
    </Link>
  );
}

function progressOf({ page }: ReportDuty): string {
  if (page === null) return texts.reporting.notBegun;
  return page.acknowledgedAt === null
    ? page.stateLabel
    : `${page.stateLabel} · ${texts.reporting.acknowledged}`;
}
