import { App, Form, Input, Modal, Select } from 'antd';
import { useCreatePerson, useUnits } from '../../api/units';
import { useMe } from '../../api/session';
import type { Role, Unit } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { ContactFields } from './contact-fields';
import { LOGIN_RULES, PASSWORD_RULES } from './rules';

interface Fields {
  name: string;
  login: string;
  email?: string;
  phone?: string;
  password: string;
  unitId: string;
  role: Role;
}

const FORM_ID = 'person-form';
const ROLES: readonly Role[] = ['contact', 'head', 'office', 'supervisor', 'admin', 'auditor'];

/** Open for a new person, of a given unit or of none yet; null while it is closed. */
export type NewPersonFor = { unitId?: string } | null;

export function PersonDialog({ target, onClose }: { target: NewPersonFor; onClose: () => void }) {
  const create = useCreatePerson();
  const { message } = App.useApp();
  const run = ({ name, login, email = '', phone = '', password, unitId, role }: Fields) =>
    create.mutate(
      {
        name: name.trim(),
        login: login.trim(),
        password,
        memberships: [{ unitId, role }],
        ...(email.trim() !== '' && { email: email.trim() }),
        ...(phone.trim() !== '' && { phone: phone.trim() }),
      },
      {
        onSuccess: () => {
          void message.success(texts.people.personAdded);
          onClose();
        },
      },
    );
  return (
    <Modal
      open={target !== null}
      title={texts.people.addPerson}
      okText={texts.common.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'person-save' }}
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
        initialValues={{ role: 'contact', unitId: target?.unitId }}
        requiredMark={false}
        autoComplete="off"
      >
        <PersonFields />
      </Form>
    </Modal>
  );
}

function PersonFields() {
  const units = useUnits();
  const { jurisdictions } = useMe();
  const places = new Map(jurisdictions.map(({ id, name }) => [id, name]));
  // Every place has a 财政局 of its own.
  const labelOf = ({ name, jurisdictionId }: Unit): string =>
    places.size > 1 ? `${name}（${places.get(jurisdictionId) ?? ''}）` : name;
  return (
    <>
      <Form.Item
        name="unitId"
        label={texts.people.unit}
        rules={[{ required: true, message: texts.people.unitRequired }]}
      >
        <Select
          loading={units.isPending}
          options={(units.data ?? []).map((unit) => ({ value: unit.id, label: labelOf(unit) }))}
          showSearch={{ optionFilterProp: 'label' }}
          data-testid="person-unit"
        />
      </Form.Item>
      <Form.Item
        name="role"
        label={texts.people.role}
        rules={[{ required: true, message: texts.people.roleRequired }]}
      >
        <Select
          options={ROLES.map((role) => ({ value: role, label: texts.roles[role] }))}
          data-testid="person-role"
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={texts.people.name}
        rules={[{ required: true, whitespace: true, message: texts.people.nameRequired }]}
      >
        <Input maxLength={40} data-testid="person-name" />
      </Form.Item>
      <Form.Item name="login" label={texts.people.login} rules={LOGIN_RULES}>
        <Input autoComplete="off" data-testid="person-login" />
      </Form.Item>
      <ContactFields />
      <Form.Item
        name="password"
        label={texts.people.password}
        extra={texts.people.passwordHint}
        rules={PASSWORD_RULES}
      >
        <Input.Password autoComplete="new-password" data-testid="person-password" />
      </Form.Item>
    </>
  );
}
