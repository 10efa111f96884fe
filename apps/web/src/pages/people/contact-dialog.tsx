import { App, Form, Modal } from 'antd';
import { usePatchPerson } from '../../api/units';
import type { Person } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { texts } from '../../texts';
import { ContactFields } from './contact-fields';

interface Fields {
  email?: string;
  phone?: string;
}

const FORM_ID = 'contact-form';

/** What is emptied is taken away. */
const given = (text = ''): string | null => (text.trim() === '' ? null : text.trim());

export function ContactDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const patch = usePatchPerson();
  const { message } = App.useApp();
  const { id, version, name, email, phone } = person;
  const run = (fields: Fields) =>
    patch.mutate(
      { id, version, email: given(fields.email), phone: given(fields.phone) },
      {
        onSuccess: () => {
          void message.success(texts.people.personEdited);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={texts.people.editPersonTitle(name)}
      okText={texts.common.save}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'contact-save' }}
      confirmLoading={patch.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={patch.error} />
      <Form<Fields>
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        requiredMark={false}
        autoComplete="off"
        initialValues={{ email: email ?? '', phone: phone ?? '' }}
      >
        <ContactFields />
      </Form>
    </Modal>
  );
}
