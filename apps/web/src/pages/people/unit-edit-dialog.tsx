import { App, Form, Input, Modal, Select } from 'antd';
import { usePatchUnit } from '../../api/directory';
import { keys } from '../../api/keys';
import type { UnitDetail, UnitKind } from '../../api/types';
import { useUnits } from '../../api/units';
import { useRefusal } from '../../components/use-refusal';
import { texts as common } from '../../texts';
import { directoryTexts as texts } from '../../texts/directory';

interface Fields {
  name: string;
  kind: UnitKind;
  parentId?: string | null;
}

const FORM_ID = 'unit-edit-form';

export function UnitEditDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const patch = usePatchUnit();
  const refuse = useRefusal(keys.unit(unit.id));
  const units = useUnits(unit.jurisdictionId);
  const { message } = App.useApp();
  const run = ({ name, kind, parentId }: Fields) =>
    patch.mutate(
      { unit, edit: { name: name.trim(), kind, parentId: parentId ?? null } },
      {
        onSuccess: () => {
          void message.success(texts.saved);
          onClose();
        },
        onError: refuse,
      },
    );
  const others = (units.data ?? []).filter(({ id }) => id !== unit.id);
  return (
    <Modal
      open
      title={texts.editTitle(unit.name)}
      okText={common.common.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'unit-edit-save' }}
      confirmLoading={patch.isPending}
      onCancel={onClose}
    >
      <Form<Fields>
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        requiredMark={false}
        initialValues={{ name: unit.name, kind: unit.kind, parentId: unit.parent?.id }}
      >
        <Form.Item
          name="name"
          label={common.people.unitName}
          rules={[{ required: true, whitespace: true, message: common.people.unitNameRequired }]}
        >
          <Input maxLength={60} data-testid="unit-edit-name" />
        </Form.Item>
        <Form.Item name="kind" label={common.people.kind}>
          <Select
            options={Object.entries(common.people.kinds).map(([value, label]) => ({ value, label }))}
            data-testid="unit-edit-kind"
          />
        </Form.Item>
        <Form.Item name="parentId" label={texts.parent}>
          <Select
            allowClear
            loading={units.isPending}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
