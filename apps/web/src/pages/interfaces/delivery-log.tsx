import { App, Button, Drawer, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useDeliveries, useRedeliver } from '../../api/interfaces';
import { sentenceOf } from '../../api/problem';
import type { Webhook, WebhookDelivery } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';

const COLORS: Readonly<Record<string, string>> = {
  pending: 'blue',
  delivered: 'green',
  retry: 'orange',
  failed: 'red',
};
const REPEATABLE: readonly string[] = ['delivered', 'failed'];

/** What became of each event, newest first. */
export function DeliveryLog({ webhook, onClose }: { webhook: Webhook | null; onClose: () => void }) {
  return (
    <Drawer
      open={webhook !== null}
      onClose={onClose}
      title={webhook === null ? '' : `${webhook.name} · ${texts.webhooks.log}`}
      size={760}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {webhook !== null && <Entries id={webhook.id} />}
    </Drawer>
  );
}

function Entries({ id }: { id: string }) {
  const log = useDeliveries(id);
  const again = useRedeliver(id);
  const { message } = App.useApp();
  const run = (deliveryId: string) =>
    again.mutate(deliveryId, {
      onSuccess: () => void message.success(texts.webhooks.asked),
      onError: (error) => void message.error(sentenceOf(error)),
    });
  if (log.isError) return <ErrorView error={log.error} retry={() => void log.refetch()} />;
  return (
    <>
      <div className="delivery-table">
        <Table
          rowKey="id"
          size="small"
          columns={columnsFor(run)}
          dataSource={log.data?.pages.flatMap(({ items }) => items) ?? []}
          loading={log.isPending}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <EmptyView title={texts.webhooks.noLog} /> }}
          onRow={({ status }) =>
            ({ 'data-testid': 'delivery-row', 'data-status': status }) as React.HTMLAttributes<HTMLElement>
          }
        />
      </div>
      {log.hasNextPage && (
        <div className="load-more">
          <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {texts.common.more}
          </Button>
        </div>
      )}
    </>
  );
}

function columnsFor(onAgain: (id: string) => void): TableColumnsType<WebhookDelivery> {
  const { logColumns, statuses } = texts.webhooks;
  return [
    {
      key: 'type',
      title: logColumns.type,
      render: (_, { type, seq }) => (seq === null ? texts.webhooks.test_type : <code>{type}</code>),
    },
    {
      key: 'status',
      title: logColumns.status,
      render: (_, { status }) => <Tag color={COLORS[status] ?? 'default'}>{statuses[status] ?? status}</Tag>,
    },
    { key: 'attempt', title: logColumns.attempt, dataIndex: 'attempt' },
    { key: 'at', title: logColumns.at, render: (_, { at }) => minute(at) },
    { key: 'error', title: logColumns.error, dataIndex: 'error' },
    {
      key: 'again',
      render: (_, { id, status }) =>
        REPEATABLE.includes(status) && (
          <Button type="link" size="small" onClick={() => onAgain(id)} data-testid="delivery-again">
            {texts.webhooks.again}
          </Button>
        ),
    },
  ];
}
