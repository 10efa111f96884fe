import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useWebhooks } from '../../api/interfaces';
import type { Webhook } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { texts } from '../../texts';
import { DeliveryLog } from './delivery-log';
import { WebhookCard } from './webhook-card';
import { WebhookDialog, type WebhookTarget } from './webhook-dialog';
import './interfaces.css';

/** Systems elsewhere that are told of changes. */
export function Page() {
  const [target, setTarget] = useState<WebhookTarget>(null);
  const [log, setLog] = useState<Webhook | null>(null);
  const webhooks = useWebhooks();
  const isOff = webhooks.data?.hosts.length === 0;
  return (
    <div className="page interfaces-page">
      <PageHeader
        title={texts.areas.interfaces}
        subtitle={texts.webhooks.subtitle}
        extra={
          <Button
            type="primary"
            icon={<PlusOutlined />}
            disabled={webhooks.data === undefined || isOff}
            onClick={() => setTarget({})}
            data-testid="webhook-add"
          >
            {texts.webhooks.add}
          </Button>
        }
      />
      {isOff && (
        <Alert
          type="info"
          showIcon
          className="interfaces-alert"
          title={texts.webhooks.off}
          description={texts.webhooks.offHint}
          data-testid="webhooks-off"
        />
      )}
      <WebhookList onEdit={(webhook) => setTarget({ webhook })} onLog={setLog} />
      <WebhookDialog target={target} hosts={webhooks.data?.hosts ?? []} onClose={() => setTarget(null)} />
      <DeliveryLog webhook={log} onClose={() => setLog(null)} />
    </div>
  );
}

interface ListProps {
  onEdit: (webhook: Webhook) => void;
  onLog: (webhook: Webhook) => void;
}

function WebhookList({ onEdit, onLog }: ListProps) {
  const webhooks = useWebhooks();
  if (webhooks.isPending) {
    return (
      <div className="panel panel-padded">
        <Skeleton active title={false} />
      </div>
    );
  }
  if (webhooks.isError) return <ErrorView error={webhooks.error} retry={() => void webhooks.refetch()} />;
  if (webhooks.data.items.length === 0) {
    return (
      <div className="panel">
        <EmptyView title={texts.webhooks.empty} hint={texts.webhooks.emptyHint} />
      </div>
    );
  }
  return (
    <ul className="panel webhook-list">
      {webhooks.data.items.map((webhook) => (
        <WebhookCard key={webhook.id} webhook={webhook} onEdit={onEdit} onLog={onLog} />
      ))}
    </ul>
  );
}
