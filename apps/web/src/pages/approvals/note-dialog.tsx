import { Form, Input, Modal } from 'antd';
import { texts } from '../../texts';

interface Props {
  title: string;
  label: string;
  pending: boolean;
  onClose: () => void;
  /** Answers whether it was done; what was refused stays open with its words. */
  onNote: (note: string) => Promise<boolean>;
}

const FORM_ID = 'note-form';

/** A decision that must be given in writing. */
export function NoteDialog({ title, label, pending, onClose, onNote }: Props) {
  const run = async ({ note }: { note: string }): Promise<void> => {
    if (await onNote(note.trim())) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'note-confirm' }}
      confirmLoading={pending}
      onCancel={onClose}
    >
      <Form<{ note: string }>
        id={FORM_ID}
        layout="vertical"
        onFinish={(fields) => void run(fields)}
        requiredMark={false}
      >
        <Form.Item
          name="note"
          label={label}
          rules={[{ required: true, whitespace: true, message: texts.task.noteRequired }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} data-testid="note-text" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
