import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useCreateToken } from '../../api/interfaces';
import { useMe } from '../../api/session';
import type { Role, TokenScope } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { SecretOnce } from '../../components/secret-once';
import { texts } from '../../texts';

interface Fields {
  name: string;
  scopes: TokenScope[];
  days: number;
}

const FORM_ID = 'token-form';
const DEFAULT_DAYS = 90;
const NAME_MAX = 60;

/** What is of use to whom; the server asks for the person's rights in any case. */
const SCOPES: readonly { scope: TokenScope; roles: readonly Role[] }[] = [
  { scope: 'read', roles: ['office', 'contact', 'head', 'supervisor', 'admin', 'auditor'] },
  { scope: 'tasks', roles: ['office', 'contact', 'head'] },
  { scope: 'plans', roles: ['office'] },
  { scope: 'directory', roles: ['admin'] },
  { scope: 'audit', roles: ['auditor'] },
];

export function TokenDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const create = useCreateToken();
  const { roles } = useMe();
  const made = create.data;
  const options = SCOPES.filter((entry) => entry.roles.some((role) => roles.includes(role))).map(
    ({ scope }) => ({
      value: scope,
      label: texts.tokens.scopeLabels[scope] ?? scope,
    }),
  );
  const save =
    made === undefined
      ? {
          okText: texts.tokens.create,
          okButtonProps: { htmlType: 'submit' as const, form: FORM_ID, 'data-testid': 'token-save' },
        }
      : { okText: texts.tokens.done, onOk: onClose, okButtonProps: { 'data-testid': 'token-done' } };
  return (
    <Modal
      open={open}
      title={made === undefined ? texts.tokens.add : texts.tokens.made}
      {...save}
      cancelButtonProps={{ hidden: made !== undefined }}
      confirmLoading={create.isPending}
      mask={{ closable: made === undefined }}
      onCancel={onClose}
      afterClose={create.reset}
      destroyOnHidden
    >
      <ProblemAlert error={create.error} />
      {made === undefined ? (
        <Form<Fields>
          id={FORM_ID}
          layout="vertical"
          requiredMark={false}
          initialValues={{ scopes: ['read'], days: DEFAULT_DAYS }}
          onFinish={({ name, ...rest }) => create.mutate({ name: name.trim(), ...rest })}
        >
          <Form.Item
            name="name"
            label={texts.tokens.name}
            rules={[{ required: true, whitespace: true, message: texts.tokens.nameRequired }]}
          >
            <Input
              maxLength={NAME_MAX}
              autoFocus
              placeholder={texts.tokens.namePlaceholder}
              data-testid="token-name"
            />
          </Form.Item>
          <Form.Item
            name="scopes"
            label={texts.tokens.scopes}
            rules={[{ required: true, type: 'array', min: 1, message: texts.tokens.scopesRequired }]}
          >
            <Checkbox.Group className="token-scopes" options={options} />
          </Form.Item>
          <Form.Item name="days" label={texts.tokens.days}>
            <Select options={[...texts.tokens.dayOptions]} />
          </Form.Item>
        </Form>
      ) : (
        <SecretOnce
          title={made.view.name}
          hint={texts.tokens.onceHint}
          label={texts.tokens.page}
          value={made.token}
        />
      )}
    </Modal>
  );
}
