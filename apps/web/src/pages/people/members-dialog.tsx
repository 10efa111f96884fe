import { App, Form, Modal, Select } from 'antd';
import { useSetMembers } from '../../api/directory';
import { keys } from '../../api/keys';
import type { UnitDetail } from '../../api/types';
import { useUnits } from '../../api/units';
import { useRefusal } from '../../components/use-refusal';
import { texts as common } from '../../texts';
import { directoryTexts as texts } from '../../texts/directory';

interface Fields {
  unitIds: string[];
  leadId?: string;
}

const FORM_ID = 'members-form';

/** The units of a work group, and which of them leads. */
export function MembersDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const set = useSetMembers(unit);
  const refuse = useRefusal(keys.unit(unit.id));
  const units = useUnits(unit.jurisdictionId);
  const { message } = App.useApp();
  const chosen = Form.useWatch('unitIds', form) ?? unit.members.map((member) => member.unit.id);
  const options = (units.data ?? [])
    .filter(({ kind }) => kind !== 'group')
    .map(({ id, name }) => ({ value: id, label: name }));
  const run = ({ unitIds, leadId }: Fields) =>
    set.mutate(
      unitIds.map((unitId) => ({ unitId, role: unitId === leadId ? 'lead' : 'member' })),
      {
        onSuccess: () => {
          void message.success(texts.membersSaved);
          onClose();
        },
        onError: refuse,
      },
    );
  const lead = unit.members.find(({ role }) => role === 'lead')?.unit.id;
  return (
    <Modal
      open
      title={texts.membersTitle(unit.name)}
      okText={common.common.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'members-save' }}
      confirmLoading={set.isPending}
      onCancel={onClose}
    >
      <Form<Fields>
        id={FORM_ID}
        form={form}
        layout="vertical"
        onFinish={run}
        requiredMark={false}
        initialValues={{ unitIds: unit.members.map((member) => member.unit.id), leadId: lead }}
      >
        <Form.Item name="unitIds" label={texts.memberUnits} extra={texts.membersHint}>
          <Select
            mode="multiple"
            loading={units.isPending}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            data-testid="member-units"
          />
        </Form.Item>
        <Form.Item name="leadId" label={texts.leadUnit}>
          <Select
            allowClear
            placeholder={texts.noLead}
            options={options.filter(({ value }) => chosen.includes(value))}
            data-testid="member-lead"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
