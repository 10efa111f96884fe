import { Button, Form, Input, Select } from 'antd';
import { useAuditActions } from '../../api/audit';
import type { AuditFilters } from '../../api/audit';
import { auditTexts as texts } from '../../texts/audit';

interface Props {
  filters: AuditFilters;
  places: readonly (readonly [id: string, name: string])[];
  onChange: (filters: AuditFilters) => void;
}

type Fields = Pick<AuditFilters, 'from' | 'to' | 'actor' | 'action' | 'task' | 'requestId' | 'text'>;

/** The form is sent as a whole: each question goes over the whole trail. */
export function AuditFilterBar({ filters, places, onChange }: Props) {
  const [form] = Form.useForm<Fields>();
  const actions = useAuditActions();
  const send = (fields: Fields) => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined && value.trim() !== '');
    onChange({ ...Object.fromEntries(given), ...chainOf(filters) });
  };
  const clear = () => {
    form.resetFields();
    onChange(chainOf(filters));
  };
  return (
    <Form form={form} layout="vertical" className="audit-filters no-print" onFinish={send}>
      {places.length > 1 && (
        <Form.Item label={texts.jurisdiction} htmlFor="audit-jurisdiction">
          <Select
            id="audit-jurisdiction"
            value={filters.jurisdictionId ?? ''}
            options={places.map(([value, label]) => ({ value, label }))}
            onChange={(jurisdictionId) => onChange({ ...filters, jurisdictionId })}
            data-testid="audit-jurisdiction"
          />
        </Form.Item>
      )}
      <Form.Item name="from" label={texts.from}>
        <Input type="date" data-testid="audit-from" />
      </Form.Item>
      <Form.Item name="to" label={texts.to}>
        <Input type="date" data-testid="audit-to" />
      </Form.Item>
      <Form.Item name="actor" label={texts.actor}>
        <Input allowClear maxLength={100} data-testid="audit-actor" />
      </Form.Item>
      <Form.Item name="action" label={texts.action} className="audit-wide">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={actions.isPending}
          options={(actions.data?.items ?? []).map(({ action, label }) => ({ value: action, label }))}
          data-testid="audit-action"
        />
      </Form.Item>
      <Form.Item name="task" label={texts.task}>
        <Input allowClear maxLength={100} data-testid="audit-task" />
      </Form.Item>
      <Form.Item name="text" label={texts.text}>
        <Input allowClear maxLength={100} data-testid="audit-text" />
      </Form.Item>
      <Form.Item name="requestId" label={texts.requestId}>
        <Input allowClear maxLength={100} data-testid="audit-request" />
      </Form.Item>
      <div className="audit-send">
        <Button type="primary" htmlType="submit" data-testid="audit-search">
          {texts.search}
        </Button>
        <Button onClick={clear} data-testid="audit-clear">
          {texts.clear}
        </Button>
      </div>
    </Form>
  );
}

const chainOf = ({ jurisdictionId }: AuditFilters): AuditFilters =>
  jurisdictionId === undefined ? {} : { jurisdictionId };
