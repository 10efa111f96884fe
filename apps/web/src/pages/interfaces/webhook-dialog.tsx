import { useState } from 'react';
import { App, Checkbox, Form, Input, Select } from 'antd';
import { useCreateWebhook, useEditWebhook } from '../../api/interfaces';
import { useMe } from '../../api/session';
import type { Webhook } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { SecretModal } from '../../components/secret-modal';
import { texts } from '../../texts';

/** Null: closed; without a webhook: a new one. */
export type WebhookTarget = { readonly webhook?: Webhook } | null;

interface Props {
  target: WebhookTarget;
  hosts: readonly string[];
  onClose: () => void;
}

interface Fields {
  jurisdictionId: string;
  name: string;
  url: string;
  events: string[];
  renewSecret?: boolean;
}

const FORM_ID = 'webhook-form';
const NAME_MAX = 60;
const URL_MAX = 1000;
const EVENT_OPTIONS = Object.entries(texts.webhooks.eventLabels).map(([value, label]) => ({
  value,
  label: `${label}（${value}）`,
}));

export function WebhookDialog({ target, hosts, onClose }: Props) {
  const [secret, setSecret] = useState<string | null>(null);
  const { message } = App.useApp();
  const create = useCreateWebhook();
  const edit = useEditWebhook();
  const webhook = target?.webhook;
  const done = (made: Webhook) => {
    if (made.secret !== null) return setSecret(made.secret);
    void message.success(texts.webhooks.saved);
    onClose();
  };
  const save = ({ jurisdictionId, renewSecret = false, ...fields }: Fields) => {
    if (webhook === undefined) create.mutate({ jurisdictionId, ...fields }, { onSuccess: done });
    else
      edit.mutate({ id: webhook.id, version: webhook.version, ...fields, renewSecret }, { onSuccess: done });
  };
  const reset = () => {
    setSecret(null);
    create.reset();
    edit.reset();
  };
  return (
    <SecretModal
      open={target !== null}
      title={webhook === undefined ? texts.webhooks.add : texts.webhooks.edit}
      secret={
        secret === null
          ? null
          : {
              title: texts.webhooks.secretTitle,
              hint: texts.webhooks.secretHint,
              label: texts.webhooks.secretTitle,
              value: secret,
            }
      }
      form={FORM_ID}
      saving={create.isPending || edit.isPending}
      onClose={onClose}
      afterClose={reset}
      testId="webhook"
    >
      <ProblemAlert error={create.error ?? edit.error} />
      <WebhookForm webhook={webhook} hosts={hosts} onSave={save} />
    </SecretModal>
  );
}

interface FormProps {
  webhook: Webhook | undefined;
  hosts: readonly string[];
  onSave: (fields: Fields) => void;
}

function WebhookForm({ webhook, hosts, onSave }: FormProps) {
  const { memberships } = useMe();
  const places = [
    ...new Map(
      memberships
        .filter(({ role }) => role === 'admin')
        .map(({ jurisdictionId, jurisdictionName }) => [jurisdictionId, jurisdictionName]),
    ),
  ].map(([value, label]) => ({ value, label }));
  return (
    <Form<Fields>
      id={FORM_ID}
      layout="vertical"
      requiredMark={false}
      initialValues={webhook ?? { jurisdictionId: places[0]?.value, events: ['task.*', 'milestone.*'] }}
      onFinish={onSave}
    >
      <Form.Item
        name="jurisdictionId"
        label={texts.webhooks.jurisdiction}
        hidden={webhook !== undefined || places.length < 2}
      >
        <Select options={places} />
      </Form.Item>
      <Form.Item
        name="name"
        label={texts.webhooks.name}
        rules={[{ required: true, whitespace: true, message: texts.webhooks.nameRequired }]}
      >
        <Input maxLength={NAME_MAX} placeholder={texts.webhooks.namePlaceholder} data-testid="webhook-name" />
      </Form.Item>
      <Form.Item
        name="url"
        label={texts.webhooks.url}
        extra={`${texts.webhooks.hosts}：${hosts.join('、')}`}
        rules={[{ required: true, whitespace: true, message: texts.webhooks.urlRequired }]}
      >
        <Input maxLength={URL_MAX} placeholder={texts.webhooks.urlPlaceholder} data-testid="webhook-url" />
      </Form.Item>
      <Form.Item
        name="events"
        label={texts.webhooks.events}
        extra={texts.webhooks.eventsHint}
        rules={[{ required: true, type: 'array', min: 1, message: texts.webhooks.eventsRequired }]}
      >
        <Select mode="tags" options={EVENT_OPTIONS} data-testid="webhook-events" />
      </Form.Item>
      {webhook !== undefined && (
        <Form.Item name="renewSecret" valuePropName="checked" extra={texts.webhooks.renewConfirm}>
          <Checkbox>{texts.webhooks.renewSecret}</Checkbox>
        </Form.Item>
      )}
    </Form>
  );
}
