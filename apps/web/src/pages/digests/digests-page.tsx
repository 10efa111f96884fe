import { Link } from 'react-router';
import { Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useDigests } from '../../api/digests';
import { useBelow } from '../../api/directory';
import type { DigestSummary } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { digestTexts } from '../../texts/digests';
import { Below } from './below';
import './digests.css';

const { columns: titles } = texts.digests;

const columns: TableColumnsType<DigestSummary> = [
  {
    key: 'week',
    title: titles.week,
    render: (_, { id, kind, label }) => (
      <Link to={`/digests/${id}`} className="digest-link">
        {label}
        {kind === 'month-end' && <Tag className="digest-kind">{digestTexts.monthEnd}</Tag>}
      </Link>
    ),
  },
  { key: 'jurisdiction', title: titles.jurisdiction, render: (_, { jurisdiction }) => jurisdiction.name },
  { key: 'asOf', title: titles.asOf, dataIndex: 'asOf', responsive: ['md'] },
  { key: 'total', title: titles.total, dataIndex: 'total', align: 'right' },
  {
    key: 'overdue',
    title: titles.overdue,
    align: 'right',
    render: (_, { overdue }) => <span className={overdue > 0 ? 'bad-number' : 'quiet'}>{overdue}</span>,
  },
  { key: 'at', title: titles.at, responsive: ['md'], render: (_, { at }) => minute(at) },
];

export function Page() {
  const digests = useDigests();
  const below = useBelow();
  if (digests.isPending) return <PageSkeleton />;
  if (digests.isError) return <ErrorView error={digests.error} retry={() => void digests.refetch()} />;
  // Whoever only looks down has no digests of their own, and is not told so.
  const hasBelow = (below.data ?? []).length > 0;
  return (
    <div className="page">
      <PageHeader title={texts.areas.digests} subtitle={texts.digests.subtitle} />
      {(digests.data.length > 0 || !hasBelow) && (
        <div className="panel">
          <DigestTable digests={digests.data} />
        </div>
      )}
      <Below />
    </div>
  );
}

function DigestTable({ digests }: { digests: readonly DigestSummary[] }) {
  if (digests.length === 0) return <EmptyView title={texts.digests.empty} hint={texts.digests.emptyHint} />;
  return (
    <Table
      rowKey="id"
      columns={columns}
      dataSource={digests}
      pagination={false}
      onRow={() => ({ 'data-testid': 'digest-row' }) as React.HTMLAttributes<HTMLElement>}
    />
  );
}
