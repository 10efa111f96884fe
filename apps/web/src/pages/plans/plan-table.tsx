import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { PlanSummary } from '../../api/types';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { PlanActions, PlanPending, PlanState } from './plan-parts';

const { columns: titles } = texts.plans;

const columns: TableColumnsType<PlanSummary> = [
  {
    key: 'title',
    title: titles.title,
    render: (_, plan) => (
      <>
        <Link to={`/plans/${plan.id}`} className="plan-title">
          {plan.title}
        </Link>
        <div className="quiet">{[plan.docNumber, plan.fileName].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  {
    key: 'issuer',
    title: titles.issuer,
    width: 168,
    render: (_, plan) => (
      <>
        <div>{plan.issuer ?? <span className="quiet">{texts.common.unknown}</span>}</div>
        <div className="quiet">{plan.issuedOn ?? ''}</div>
      </>
    ),
  },
  { key: 'tasks', title: titles.tasks, dataIndex: 'tasks', width: 72, align: 'right' },
  { key: 'pending', title: titles.pending, width: 136, render: (_, plan) => <PlanPending plan={plan} /> },
  { key: 'state', title: titles.state, width: 88, render: (_, plan) => <PlanState plan={plan} /> },
  {
    key: 'imported',
    title: titles.imported,
    width: 152,
    render: (_, plan) => <span className="nowrap">{minute(plan.importedAt)}</span>,
  },
  { key: 'actions', width: 112, render: (_, plan) => <PlanActions plan={plan} /> },
];

export function PlanTable({ plans }: { plans: PlanSummary[] }) {
  return (
    <div className="panel">
      <Table
        rowKey="id"
        columns={columns}
        dataSource={plans}
        pagination={false}
        onRow={() => ({ 'data-testid': 'plan-row' }) as React.HTMLAttributes<HTMLElement>}
      />
    </div>
  );
}
