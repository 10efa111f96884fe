import { useState } from 'react';
import { App, Button, Form, Input, Modal } from 'antd';
import { sentenceOf } from '../../api/problem';
import { useMe } from '../../api/session';
import { usePatchPerson } from '../../api/units';
import type { Person } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { directoryTexts } from '../../texts/directory';
import { ContactDialog } from './contact-dialog';
import { MembershipsDialog } from './memberships-dialog';
import { PASSWORD_RULES } from './rules';

export function PersonActions({ person }: { person: Person }) {
  const me = useMe();
  const [resetting, setResetting] = useState(false);
  const [placing, setPlacing] = useState(false);
  const [reaching, setReaching] = useState(false);
  const switchActive = useSwitchActive(person);
  return (
    <span className="person-actions">
      <Button type="link" size="small" onClick={() => setPlacing(true)} data-testid="memberships">
        {directoryTexts.memberships}
      </Button>
      <Button type="link" size="small" onClick={() => setReaching(true)} data-testid="person-contact">
        {texts.people.editPerson}
      </Button>
      <Button type="link" size="small" onClick={() => setResetting(true)} data-testid="reset-password">
        {texts.people.reset}
      </Button>
      {person.id === me.person.id ? (
        <span className="quiet">{texts.people.self}</span>
      ) : (
        <Button
          type="link"
          size="small"
          danger={person.active}
          onClick={switchActive}
          data-testid="switch-active"
        >
          {person.active ? texts.people.disable : texts.people.enable}
        </Button>
      )}
      {placing && <MembershipsDialog person={person} onClose={() => setPlacing(false)} />}
      {reaching && <ContactDialog person={person} onClose={() => setReaching(false)} />}
      {resetting && <ResetDialog person={person} onClose={() => setResetting(false)} />}
    </span>
  );
}

function useSwitchActive(person: Person): () => void {
  const patch = usePatchPerson();
  const { modal, message } = App.useApp();
  const run = () =>
    patch.mutateAsync({ id: person.id, version: person.version, active: !person.active }).then(
      () => void message.success(person.active ? texts.people.disabled : texts.people.enabled),
      (error: unknown) => void message.error(sentenceOf(error)),
    );
  return () => {
    if (!person.active) return void run();
    modal.confirm({
      title: texts.people.disableTitle(person.name),
      content: texts.people.disableText,
      okText: texts.people.disable,
      okButtonProps: { danger: true },
      onOk: run,
    });
  };
}

const FORM_ID = 'reset-form';

function ResetDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const patch = usePatchPerson();
  const { message } = App.useApp();
  const run = ({ password }: { password: string }) =>
    patch.mutate(
      { id: person.id, version: person.version, password },
      {
        onSuccess: () => {
          void message.success(texts.people.resetDone);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={texts.people.resetTitle(person.name)}
      okText={texts.people.reset}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID }}
      confirmLoading={patch.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={patch.error} />
      <Form<{ password: string }> id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <Form.Item
          name="password"
          label={texts.people.newPassword}
          rules={PASSWORD_RULES}
          extra={texts.people.passwordHint}
        >
          <Input.Password autoComplete="new-password" autoFocus data-testid="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
