import { Drawer, Skeleton } from 'antd';
import { useAuditRow } from '../../api/audit';
import type { AuditDetail, Id } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { minute } from '../../lib/dates';
import { auditTexts as texts } from '../../texts/audit';
import { actorOf } from './audit-list';

/** One row with everything it keeps, field by field. */
export function AuditDetailDrawer({ id, onClose }: { id: Id; onClose: () => void }) {
  const row = useAuditRow(id);
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      className="audit-drawer"
      title={row.data === undefined ? texts.title : texts.detail(row.data.seq)}
    >
      {row.isPending && <Skeleton active />}
      {row.isError && <ErrorView error={row.error} retry={() => void row.refetch()} />}
      {row.data !== undefined && <Detail row={row.data} />}
    </Drawer>
  );
}

function Detail({ row }: { row: AuditDetail }) {
  const facts: readonly (readonly [string, string])[] = [
    [texts.columns.at, minute(row.at)],
    [texts.columns.actor, `${actorOf(row)}${row.onBehalf ? `（${texts.onBehalf}）` : ''}`],
    [texts.columns.action, row.label],
    [texts.columns.subject, row.subjectName],
    [texts.task_, row.taskCode ?? ''],
    [texts.columns.from, [texts.via[row.via], row.ip].filter((part) => part !== '').join(' ')],
    [texts.note, row.note],
    [texts.request, row.requestId],
    [texts.hash, row.hash],
    [texts.prevHash, row.prevHash],
  ];
  return (
    <div data-testid="audit-detail">
      <dl className="audit-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {row.changes.length === 0 ? <p className="audit-none">{texts.noChanges}</p> : <Changes row={row} />}
    </div>
  );
}

function Changes({ row }: { row: AuditDetail }) {
  return (
    <table className="audit-changes">
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {row.changes.map(({ field, label, before, after }) => (
          <tr key={field} data-testid="audit-change" data-field={field}>
            <th scope="row">{label}</th>
            <td>{before === '' ? <span className="audit-nothing">{texts.nothing}</span> : before}</td>
            <td>{after === '' ? <span className="audit-nothing">{texts.nothing}</span> : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
