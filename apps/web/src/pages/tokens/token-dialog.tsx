import { Checkbox, Form, Input, Select } from 'antd';
import { useCreateToken } from '../../api/interfaces';
import { useMe } from '../../api/session';
import type { Role, TokenScope } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { SecretModal } from '../../components/secret-modal';
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
  return (
    <SecretModal
      open={open}
      title={made === undefined ? texts.tokens.add : texts.tokens.made}
      secret={
        made === undefined
          ? null
          : {
              title: made.view.name,
              hint: texts.tokens.onceHint,
              label: texts.tokens.page,
              value: made.token,
            }
      }
      form={FORM_ID}
      okText={texts.tokens.create}
      saving={create.isPending}
      onClose={onClose}
      afterClose={create.reset}
      testId="token"
    >
      <ProblemAlert error={create.error} />
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
    </SecretModal>
  );
}
