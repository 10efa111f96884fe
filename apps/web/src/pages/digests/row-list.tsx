import { Link } from 'react-router';
import type { DigestContent } from '../../api/types';
import { texts } from '../../texts';
import { digestTexts } from '../../texts/digests';

interface Props {
  title: string;
  list: DigestContent['newlyOverdue'];
  /** The ledger's view with the same rows, where there is one. */
  link?: string;
  testId: string;
}

export function RowList({ title, list: { rows, total }, link, testId }: Props) {
  const overdue = rows.some(({ overdueDays }) => overdueDays > 0);
  return (
    <section className="panel" data-testid={testId}>
      <div className="panel-title">
        <h2>
          {title}{' '}
          {link === undefined ? <span className="quiet">{total}</span> : <Link to={link}>{total}</Link>}
        </h2>
      </div>
      {rows.length === 0 ? (
        <p className="panel-body quiet">{texts.digests.none}</p>
      ) : (
        <div className="table-scroll">
          <table className="digest-table">
            <thead>
              <tr>
                <th scope="col">{texts.digests.code}</th>
                <th scope="col">{texts.digests.task}</th>
                <th scope="col">{texts.digests.unit}</th>
                <th scope="col">{texts.digests.due}</th>
                {overdue && (
                  <th scope="col" className="digest-number">
                    {texts.digests.days}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.taskId}>
                  <td className="nowrap">{row.code}</td>
                  <td>
                    <Link to={`/tasks/${row.taskId}`}>{row.title}</Link>
                  </td>
                  <td>{row.leadUnit?.name ?? texts.assignment.noLead}</td>
                  <td className="nowrap">{row.nextDue ?? texts.ledger.undated}</td>
                  {overdue && <td className="digest-number bad-number">{row.overdueDays}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length < total && <p className="panel-body quiet">{digestTexts.firstRows(rows.length, total)}</p>}
    </section>
  );
}
