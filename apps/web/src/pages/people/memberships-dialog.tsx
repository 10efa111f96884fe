import { App, Button, Form, Modal, Popconfirm, Select } from 'antd';
import { useJoinUnit, useLeaveUnit } from '../../api/directory';
import { sentenceOf } from '../../api/problem';
import type { Person, Role } from '../../api/types';
import { useUnits } from '../../api/units';
import { ProblemAlert } from '../../components/problem-alert';
import { texts as common } from '../../texts';
import { directoryTexts as texts } from '../../texts/directory';

interface Fields {
  unitId: string;
  role: Role;
}

const FORM_ID = 'membership-form';

/** What a person is in which unit; given and taken back. */
export function MembershipsDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  return (
    <Modal open title={texts.membershipsTitle(person.name)} footer={null} onCancel={onClose}>
      {person.memberships.map((membership) => (
        <MembershipRow key={membership.id} personId={person.id} membership={membership} />
      ))}
      <JoinForm personId={person.id} />
    </Modal>
  );
}

function MembershipRow({
  personId,
  membership: { id, unitName, role },
}: {
  personId: string;
  membership: Person['memberships'][number];
}) {
  const leave = useLeaveUnit(personId);
  const { message } = App.useApp();
  const run = () =>
    leave.mutate(id, {
      onSuccess: ({ warnings }) => {
        if (warnings.length === 0) void message.success(texts.membershipRemoved);
        for (const warning of warnings) void message.warning(warning, 8);
      },
      onError: (error) => void message.error(sentenceOf(error)),
    });
  return (
    <div className="unit-person" data-testid="membership">
      <span>
        {unitName} <span className="quiet">{common.roles[role]}</span>
      </span>
      <Popconfirm
        title={texts.removeMembershipTitle(unitName, common.roles[role])}
        okText={texts.removeMembership}
        okButtonProps={{ 'data-testid': 'membership-remove-confirm' }}
        onConfirm={run}
      >
        <Button type="link" size="small" danger loading={leave.isPending} data-testid="membership-remove">
          {texts.removeMembership}
        </Button>
      </Popconfirm>
    </div>
  );
}

function JoinForm({ personId }: { personId: string }) {
  const join = useJoinUnit(personId);
  const units = useUnits();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const run = (fields: Fields) =>
    join.mutate(fields, {
      onSuccess: () => {
        void message.success(texts.membershipAdded);
        form.resetFields();
      },
    });
  const roles = Object.entries(common.roles).map(([value, label]) => ({ value, label }));
  return (
    <Form<Fields>
      id={FORM_ID}
      form={form}
      layout="vertical"
      onFinish={run}
      requiredMark={false}
      initialValues={{ role: 'contact' }}
      className="merge-form"
    >
      <ProblemAlert error={join.error} />
      <Form.Item
        name="unitId"
        label={common.people.unit}
        rules={[{ required: true, message: common.people.unitRequired }]}
      >
        <Select
          loading={units.isPending}
          options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          data-testid="membership-unit"
        />
      </Form.Item>
      <Form.Item name="role" label={common.people.role}>
        <Select options={roles} data-testid="membership-role" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={join.isPending} data-testid="membership-add">
        {texts.addMembership}
      </Button>
    </Form>
  );
}
