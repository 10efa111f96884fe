import { App, Button, Dropdown, Popconfirm, Tag } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import { useEditWebhook, useRemoveWebhook, useTestWebhook } from '../../api/interfaces';
import type { Webhook } from '../../api/types';
import { keys } from '../../api/keys';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

interface Props {
  webhook: Webhook;
  onEdit: (webhook: Webhook) => void;
  onLog: (webhook: Webhook) => void;
}

type State = keyof typeof texts.webhooks.states;

const COLORS: Readonly<Record<State, string>> = { on: 'green', off: 'default', failing: 'orange' };

function stateOf({ active, failures }: Webhook): State {
  if (!active) return 'off';
  return failures > 0 ? 'failing' : 'on';
}

export function WebhookCard({ webhook, onEdit, onLog }: Props) {
  const state = stateOf(webhook);
  return (
    <li className="webhook-card" data-testid="webhook-row" data-state={state}>
      <div className="webhook-main">
        <div>
          <b>{webhook.name}</b> <Tag color={COLORS[state]}>{texts.webhooks.states[state]}</Tag>
        </div>
        <div className="quiet">{webhook.url}</div>
        <div>{webhook.events.map((event) => texts.webhooks.eventLabels[event] ?? event).join('、')}</div>
        <Progress webhook={webhook} />
      </div>
      <Actions webhook={webhook} onEdit={onEdit} onLog={onLog} />
    </li>
  );
}

function Progress({ webhook: { disabledReason, failures, behind } }: { webhook: Webhook }) {
  if (disabledReason !== '') {
    return <div className="webhook-fault">{texts.webhooks.disabledReason(disabledReason)}</div>;
  }
  if (failures > 0) return <div className="webhook-fault">{texts.webhooks.failures(failures)}</div>;
  return (
    <div className="quiet">{behind === 0 ? texts.webhooks.upToDate : texts.webhooks.behind(behind)}</div>
  );
}

function Actions({ webhook, onEdit, onLog }: Props) {
  const { id, version, active } = webhook;
  const { message } = App.useApp();
  const refuse = useRefusal(keys.webhooks);
  const edit = useEditWebhook();
  const test = useTestWebhook();
  const remove = useRemoveWebhook();
  const say = (text: string) => ({ onSuccess: () => void message.success(text), onError: refuse });
  const change = (set: { active: boolean; skipMissed?: boolean }) =>
    edit.mutate({ id, version, ...set }, say(texts.webhooks.saved));
  const switches = active
    ? [{ key: 'off', label: texts.webhooks.disable, onClick: () => change({ active: false }) }]
    : [
        { key: 'on', label: texts.webhooks.enable, onClick: () => change({ active: true }) },
        {
          key: 'skip',
          label: texts.webhooks.enableSkipping,
          onClick: () => change({ active: true, skipMissed: true }),
        },
      ];
  const items = [{ key: 'edit', label: texts.webhooks.edit, onClick: () => onEdit(webhook) }, ...switches];
  return (
    <div className="webhook-actions">
      <Button size="small" onClick={() => onLog(webhook)} data-testid="webhook-log">
        {texts.webhooks.log}
      </Button>
      <Button
        size="small"
        loading={test.isPending}
        onClick={() => test.mutate(id, say(texts.webhooks.tested))}
        data-testid="webhook-test"
      >
        {texts.webhooks.test}
      </Button>
      <Popconfirm
        title={texts.webhooks.removeConfirm}
        okText={texts.webhooks.remove}
        onConfirm={() => remove.mutate(id, say(texts.webhooks.removed))}
      >
        <Button size="small" danger loading={remove.isPending} data-testid="webhook-remove">
          {texts.webhooks.remove}
        </Button>
      </Popconfirm>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button
          size="small"
          icon={<MoreOutlined />}
          aria-label={texts.common.more}
          loading={edit.isPending}
          data-testid="webhook-more"
        />
      </Dropdown>
    </div>
  );
}
