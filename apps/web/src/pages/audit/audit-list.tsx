import { Button, Skeleton } from 'antd';
import type { useAudit } from '../../api/audit';
import type { AuditRow, Id } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { minute } from '../../lib/dates';
import { texts as common } from '../../texts';
import { auditTexts as texts } from '../../texts/audit';

interface Props {
  rows: ReturnType<typeof useAudit>;
  onOpen: (id: Id) => void;
}

/** Newest first; on a phone each row is a card. */
export function AuditList({ rows, onOpen }: Props) {
  if (rows.data === undefined)
    return <Skeleton active title={false} paragraph={{ rows: 8 }} className="audit-wait" />;
  const items = rows.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyView title={texts.empty} hint={texts.emptyHint} />;
  const { seq, at, actor, action, subject, from } = texts.columns;
  return (
    <>
      <table className="audit-table">
        <thead>
          <tr>
            {[seq, at, actor, action, subject, from].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <Row key={row.id} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {rows.hasNextPage && (
        <div className="load-more">
          <Button
            loading={rows.isFetchingNextPage}
            onClick={() => void rows.fetchNextPage()}
            data-testid="load-more"
          >
            {common.common.more}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ row, onOpen }: { row: AuditRow; onOpen: (id: Id) => void }) {
  return (
    <tr data-testid="audit-row" data-action={row.action} data-seq={row.seq}>
      <td className="audit-seq">{row.seq}</td>
      <td className="audit-at">{minute(row.at)}</td>
      <td>
        {actorOf(row)}
        {row.onBehalf && <span className="audit-mark">{texts.onBehalf}</span>}
      </td>
      <td>
        <button type="button" className="audit-open" onClick={() => onOpen(row.id)} data-testid="audit-open">
          {row.label}
        </button>
      </td>
      <td>
        {row.subjectName}
        {row.taskCode !== null && <span className="audit-code">{row.taskCode}</span>}
      </td>
      <td className="audit-from">{[texts.via[row.via], row.ip].filter((part) => part !== '').join(' ')}</td>
    </tr>
  );
}

export function actorOf({ actor, via }: Pick<AuditRow, 'actor' | 'via'>): string {
  return actor?.name ?? (via === 'system' ? texts.system : texts.nobody);
}
