import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useBulletins } from '../../api/bulletins';
import { useMe } from '../../api/session';
import type { BulletinSummary } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { minute } from '../../lib/dates';
import { texts as common } from '../../texts';
import { bulletinTexts as texts } from '../../texts/bulletins';
import { NewBulletinDialog } from './new-bulletin-dialog';
import './bulletins.css';

const { columns: titles } = texts;

const columns: TableColumnsType<BulletinSummary> = [
  {
    key: 'number',
    title: titles.number,
    render: (_, { state, numberText }) =>
      state === 'draft' ? <Tag>{texts.states.draft}</Tag> : <span className="nowrap">{numberText}</span>,
  },
  {
    key: 'title',
    title: titles.title,
    render: (_, { id, title }) => <Link to={`/bulletins/${id}`}>{title}</Link>,
  },
  {
    key: 'jurisdiction',
    title: titles.jurisdiction,
    responsive: ['md'],
    render: (_, { jurisdiction }) => jurisdiction.name,
  },
  { key: 'asOf', title: titles.asOf, dataIndex: 'asOf', responsive: ['md'] },
  { key: 'total', title: titles.total, dataIndex: 'total', align: 'right' },
  {
    key: 'overdue',
    title: titles.overdue,
    align: 'right',
    render: (_, { overdue }) => <span className={overdue > 0 ? 'bad-number' : 'quiet'}>{overdue}</span>,
  },
  {
    key: 'issuedAt',
    title: titles.issuedAt,
    responsive: ['md'],
    render: (_, { issuedAt }) => (issuedAt === null ? '—' : minute(issuedAt)),
  },
];

export function Page() {
  const { roles } = useMe();
  const [creating, setCreating] = useState(false);
  const list = useBulletins();
  return (
    <div className="page">
      <PageHeader
        title={common.areas.bulletins}
        subtitle={texts.subtitle}
        extra={
          roles.includes('office') && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => setCreating(true)}
              data-testid="bulletin-new"
            >
              {texts.create}
            </Button>
          )
        }
      />
      <div className="panel">
        <List list={list} />
      </div>
      {creating && <NewBulletinDialog onClose={() => setCreating(false)} />}
    </div>
  );
}

function List({ list }: { list: ReturnType<typeof useBulletins> }) {
  if (list.isPending) return <PageSkeleton rows={4} />;
  if (list.isError) return <ErrorView error={list.error} retry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyView title={texts.empty} hint={texts.emptyHint} />;
  return (
    <>
      <Table
        rowKey="id"
        columns={columns}
        dataSource={items}
        pagination={false}
        onRow={() => ({ 'data-testid': 'bulletin-row' }) as React.HTMLAttributes<HTMLElement>}
      />
      {list.hasNextPage && (
        <Button block type="link" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
