import { Alert, Form, Input, InputNumber, Select } from 'antd';
import { useMe } from '../../api/session';
import type { Channel, NewChannel, SmsGateway } from '../../api/types';
import { DirectorySelect } from '../../components/directory-select';
import { texts } from '../../texts';
import { SmsFields } from './sms-fields';

export interface ChannelFields {
  jurisdictionId: string;
  kind: NewChannel['kind'];
  name: string;
  unitId?: string | null;
  url?: string;
  secret?: string;
  sms?: SmsGateway;
  perMinute?: number | null;
}

interface Props {
  channel: Channel | undefined;
  hosts: readonly string[];
  onSave: (fields: ChannelFields) => void;
}

export const CHANNEL_FORM = 'channel-form';
const NAME_MAX = 60;
const URL_MAX = 1000;
const SECRET_MAX = 300;
const PACE_MAX = 600;
const KINDS = (['dingtalk', 'wecom', 'feishu', 'sms', 'webhook'] as const).map((value) => ({
  value,
  label: texts.channels.kinds[value],
}));
const SMS: SmsGateway = {
  method: 'POST',
  format: 'json',
  headers: 'Authorization: Bearer {{ secret }}',
  body: '{"phone":"{{ phone }}","content":"{{ text }}","id":"{{ id }}"}',
  successPath: '',
  successValue: '',
};

function useAdminPlaces() {
  const { memberships } = useMe();
  const names = memberships
    .filter(({ role }) => role === 'admin')
    .map(({ jurisdictionId, jurisdictionName }) => [jurisdictionId, jurisdictionName] as const);
  return [...new Map(names)].map(([value, label]) => ({ value, label }));
}

function initialOf(channel: Channel | undefined, place: string | undefined): Partial<ChannelFields> {
  if (channel === undefined) {
    return { ...(place === undefined ? {} : { jurisdictionId: place }), kind: 'dingtalk', sms: SMS };
  }
  const { jurisdictionId, kind, name, unit, sms, perMinute } = channel;
  return {
    jurisdictionId: jurisdictionId ?? '',
    kind: kind as NewChannel['kind'],
    name,
    unitId: unit?.id ?? null,
    sms: sms ?? SMS,
    perMinute,
  };
}

export function ChannelForm({ channel, hosts, onSave }: Props) {
  const places = useAdminPlaces();
  const [form] = Form.useForm<ChannelFields>();
  const initial = initialOf(channel, places[0]?.value);
  const kind = Form.useWatch('kind', form) ?? initial.kind ?? 'dingtalk';
  const place = Form.useWatch('jurisdictionId', form) ?? initial.jurisdictionId ?? '';
  const { fields } = texts.channels;
  const isNew = channel === undefined;
  return (
    <Form<ChannelFields>
      id={CHANNEL_FORM}
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={onSave}
    >
      <Form.Item name="jurisdictionId" label={fields.jurisdiction} hidden={!isNew || places.length < 2}>
        <Select options={places} />
      </Form.Item>
      <Form.Item name="kind" label={fields.kind} hidden={!isNew}>
        <Select options={KINDS} data-testid="channel-kind" />
      </Form.Item>
      <Alert type="info" className="channels-alert" title={texts.channels.help[kind].about} />
      <Form.Item
        name="name"
        label={fields.name}
        rules={[{ required: true, whitespace: true, message: fields.nameRequired }]}
      >
        <Input maxLength={NAME_MAX} placeholder={fields.namePlaceholder} data-testid="channel-name" />
      </Form.Item>
      {kind !== 'sms' && kind !== 'webhook' && (
        <Form.Item name="unitId" label={fields.unit} extra={fields.unitHint}>
          <DirectorySelect jurisdictionId={place} clearable testId="channel-unit" />
        </Form.Item>
      )}
      <Secrets kind={kind} isNew={isNew} hosts={hosts} />
      {kind === 'sms' && <SmsFields />}
      <Form.Item name="perMinute" label={fields.perMinute} extra={fields.perMinuteHint}>
        <InputNumber min={1} max={PACE_MAX} precision={0} data-testid="channel-pace" />
      </Form.Item>
    </Form>
  );
}

function Secrets({
  kind,
  isNew,
  hosts,
}: {
  kind: ChannelFields['kind'];
  isNew: boolean;
  hosts: readonly string[];
}) {
  const help = texts.channels.help[kind];
  const { fields } = texts.channels;
  return (
    <>
      <Form.Item
        name="url"
        label={help.url}
        extra={isNew ? texts.channels.hosts(hosts.join('、')) : fields.keep}
        rules={isNew ? [{ required: true, whitespace: true, message: fields.urlRequired }] : []}
      >
        <Input
          maxLength={URL_MAX}
          placeholder={help.urlExample}
          autoComplete="off"
          data-testid="channel-url"
        />
      </Form.Item>
      {kind !== 'wecom' && (
        <Form.Item
          name="secret"
          label={help.secret}
          extra={isNew ? help.secretHint : `${help.secretHint}${fields.keep}。`}
        >
          <Input.Password maxLength={SECRET_MAX} autoComplete="new-password" data-testid="channel-secret" />
        </Form.Item>
      )}
    </>
  );
}
