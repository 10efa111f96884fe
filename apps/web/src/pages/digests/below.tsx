import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useBelow } from '../../api/directory';
import type { BelowRow } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { minute } from '../../lib/dates';
import { directoryTexts as texts } from '../../texts/directory';

const { belowColumns: titles } = texts;

const columns: TableColumnsType<BelowRow> = [
  {
    key: 'jurisdiction',
    title: titles.jurisdiction,
    fixed: 'left',
    render: (_, { path }) => path.slice(1).join(' / ') || path.join(' / '),
  },
  { key: 'total', title: titles.total, dataIndex: 'total', align: 'right' },
  {
    key: 'rate',
    title: titles.rate,
    align: 'right',
    render: (_, { completionRate }) => (completionRate === null ? '—' : `${completionRate}%`),
  },
  {
    key: 'overdue',
    title: titles.overdue,
    align: 'right',
    render: (_, { byClass }) => (
      <span className={byClass.overdue > 0 ? 'bad-number' : 'quiet'}>{byClass.overdue}</span>
    ),
  },
  {
    key: 'longest',
    title: titles.longest,
    align: 'right',
    render: (_, { longestOverdue }) => texts.days(longestOverdue),
  },
  { key: 'dueSoon', title: titles.dueSoon, align: 'right', render: (_, { byClass }) => byClass.due_soon },
  {
    key: 'onSchedule',
    title: titles.onSchedule,
    align: 'right',
    render: (_, { byClass }) => byClass.on_schedule,
  },
  { key: 'undated', title: titles.undated, align: 'right', render: (_, { byClass }) => byClass.undated },
  {
    key: 'completed',
    title: titles.completed,
    align: 'right',
    render: (_, { byClass }) => byClass.completed,
  },
  { key: 'halted', title: titles.halted, align: 'right', render: (_, { byClass }) => byClass.halted },
  {
    key: 'lastReport',
    title: titles.lastReport,
    render: (_, { lastReportAt }) => (lastReportAt === null ? '—' : minute(lastReportAt)),
  },
];

/** 下级汇总: sums of the jurisdictions below; nothing where there are none. */
export function Below() {
  const below = useBelow();
  if (below.isError) return <ProblemAlert error={below.error} />;
  if (below.isPending || below.data.length === 0) return null;
  return (
    <section className="panel below" data-testid="below">
      <div className="panel-title">
        <h2>{texts.below}</h2>
        <span className="quiet">{texts.belowHint}</span>
      </div>
      <Table
        rowKey={({ jurisdiction }) => jurisdiction.id}
        columns={columns}
        dataSource={below.data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        onRow={() => ({ 'data-testid': 'below-row' }) as React.HTMLAttributes<HTMLElement>}
      />
    </section>
  );
}
