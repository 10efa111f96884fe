import { memo } from 'react';
import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { LedgerRow } from '../../api/types';
import { LightTag } from '../../components/light-tag';
import { StateTag } from '../../components/state-tag';
import { UnitNames } from '../../components/unit-names';
import { texts } from '../../texts';
import { DueCell, ReportCell } from './ledger-parts';

const { columns: titles } = texts.ledger;

const columns: TableColumnsType<LedgerRow> = [
  {
    key: 'code',
    title: titles.code,
    width: 112,
    render: (_, { code }) => <span className="nowrap">{code}</span>,
  },
  {
    key: 'task',
    title: titles.task,
    render: (_, row) => (
      <>
        <Link to={`/tasks/${row.id}`} className="task-title">
          {row.title}
        </Link>
        {row.section !== null && <div className="quiet task-section">{row.section}</div>}
      </>
    ),
  },
  { key: 'lead', title: titles.lead, width: 126, render: (_, { lead }) => <UnitNames units={lead} strong /> },
  {
    key: 'cooperating',
    title: titles.cooperating,
    width: 128,
    render: (_, { cooperating }) => <UnitNames units={cooperating} limit={1} />,
  },
  { key: 'due', title: titles.due, width: 108, render: (_, row) => <DueCell row={row} /> },
  {
    key: 'light',
    title: titles.light,
    width: 116,
    render: (_, row) => <LightTag light={row.light} ledgerClass={row.class} reason={row.lightReason} />,
  },
  {
    key: 'state',
    title: titles.state,
    width: 84,
    render: (_, { state, stateLabel }) => <StateTag state={state} label={stateLabel} />,
  },
  { key: 'report', title: titles.report, width: 160, render: (_, row) => <ReportCell row={row} /> },
];

export const LedgerTable = memo(function LedgerTable({ rows }: { rows: LedgerRow[] }) {
  const navigate = useNavigate();
  return (
    <Table
      rowKey="id"
      className="ledger-table"
      columns={columns}
      dataSource={rows}
      pagination={false}
      tableLayout="fixed"
      sticky={{ offsetHeader: 52 }}
      onRow={(row) =>
        ({
          'data-testid': 'ledger-row',
          'data-code': row.code,
          onClick: (event: React.MouseEvent) => {
            // The whole row leads on, except where a link or a selection of text means something else.
            const onLink = event.target instanceof Element && event.target.closest('a') !== null;
            if (!onLink && (getSelection()?.isCollapsed ?? true)) void navigate(`/tasks/${row.id}`);
          },
        }) as React.HTMLAttributes<HTMLElement>
      }
    />
  );
});
