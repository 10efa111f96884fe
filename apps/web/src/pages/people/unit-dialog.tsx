import { App, Form, Input, Modal, Select } from 'antd';
import { useMe } from '../../api/session';
import type { UnitKind } from '../../api/types';
import { useCreateUnit } from '../../api/units';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';

interface Fields {
  jurisdictionId: string;
  name: string;
  kind: UnitKind;
}

const FORM_ID = 'unit-form';

export function UnitDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { jurisdictions } = useMe();
  const create = useCreateUnit();
  const { message } = App.useApp();
  const run = (fields: Fields) =>
    create.mutate(
      { ...fields, name: fields.name.trim() },
      {
        onSuccess: () => {
          void message.success(texts.people.unitAdded);
          onClose();
        },
      },
    );
  return (
    <Modal
      open={open}
      title={texts.people.addUnit}
      okText={texts.common.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'unit-save' }}
      confirmLoading={create.isPending}
      onCancel={onClose}
      afterClose={create.reset}
      destroyOnHidden
    >
      <ProblemAlert error={create.error} />
      <Form<Fields>
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        initialValues={{ kind: 'department', jurisdictionId: jurisdictions[0]?.id }}
        requiredMark={false}
      >
        <Form.Item name="jurisdictionId" label={texts.import.jurisdiction} hidden={jurisdictions.length < 2}>
          <Select options={jurisdictions.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item
          name="name"
          label={texts.people.unitName}
          rules={[{ required: true, whitespace: true, message: texts.people.unitNameRequired }]}
        >
          <Input maxLength={60} autoFocus data-testid="unit-name" />
        </Form.Item>
        <Form.Item name="kind" label={texts.people.kind}>
          <Select options={Object.entries(texts.people.kinds).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
