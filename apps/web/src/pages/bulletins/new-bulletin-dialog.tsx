import { Form, Input, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useCreateBulletin } from '../../api/bulletins';
import { usePlans } from '../../api/plans';
import { useMe } from '../../api/session';
import { useUnits } from '../../api/units';
import type { NewBulletin } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { bulletinTexts as texts } from '../../texts/bulletins';

const FORM_ID = 'bulletin-form';
const NEEDED = [{ required: true, message: texts.required }];

/** Which time and which tasks; the numbers and sentences follow. */
export function NewBulletinDialog({ onClose }: { onClose: () => void }) {
  const { memberships } = useMe();
  const navigate = useNavigate();
  const create = useCreateBulletin();
  const [form] = Form.useForm<NewBulletin>();
  const offices = memberships.filter(({ role }) => role === 'office');
  const first = offices[0]?.jurisdictionId ?? '';
  const chosen = Form.useWatch('jurisdictionId', form) ?? first;
  const plans = usePlans();
  const units = useUnits(chosen);
  const run = (input: NewBulletin) =>
    create.mutate(input, { onSuccess: ({ id }) => void navigate(`/bulletins/${id}`) });
  return (
    <Modal
      open
      title={texts.createTitle}
      okText={texts.create}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'bulletin-create' }}
      confirmLoading={create.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={create.error} />
      <Form<NewBulletin>
        id={FORM_ID}
        form={form}
        layout="vertical"
        onFinish={run}
        initialValues={{ jurisdictionId: first }}
      >
        <Form.Item
          name="jurisdictionId"
          label={texts.jurisdiction}
          rules={NEEDED}
          hidden={offices.length < 2}
        >
          <Select
            options={offices.map(({ jurisdictionId, jurisdictionName }) => ({
              value: jurisdictionId,
              label: jurisdictionName,
            }))}
          />
        </Form.Item>
        <Form.Item name="periodFrom" label={texts.periodFrom} rules={NEEDED}>
          <Input type="date" data-testid="bulletin-from" />
        </Form.Item>
        <Form.Item name="periodTo" label={texts.periodTo} rules={NEEDED}>
          <Input type="date" data-testid="bulletin-to" />
        </Form.Item>
        <Form.Item name="title" label={texts.title} extra={texts.titleHint}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="planIds" label={texts.plans} extra={texts.plansHint}>
          <Select
            mode="multiple"
            loading={plans.isPending}
            optionFilterProp="label"
            options={(plans.data ?? [])
              .filter(({ state, jurisdiction }) => state === 'issued' && jurisdiction.id === chosen)
              .map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form.Item>
        <Form.Item name="groupIds" label={texts.groups} extra={texts.groupsHint}>
          <Select
            mode="multiple"
            loading={units.isPending}
            optionFilterProp="label"
            options={(units.data ?? [])
              .filter(({ kind }) => kind === 'group')
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
