import { App, Form, Input, Modal } from 'antd';
import { useMovePaper } from '../../api/papers';
import { keys } from '../../api/keys';
import type { Paper } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { paperTexts as texts } from '../../texts/papers';

interface Props {
  paper: Paper;
  action: 'drop' | 'void';
  onClose: () => void;
}

const FORM_ID = 'paper-reason-form';

/** 不签发 or 作废, with its reason. */
export function ReasonDialog({ paper, action, onClose }: Props) {
  const move = useMovePaper();
  const refuse = useRefusal(keys.papers);
  const { message } = App.useApp();
  const run = ({ reason }: { reason: string }) =>
    move.mutate(
      { action, paper, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(texts.done[action]);
          onClose();
        },
        onError: refuse,
      },
    );
  return (
    <Modal
      open
      title={action === 'drop' ? texts.dropTitle : texts.voidTitle}
      okText={texts.actions[action]}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'paper-reason-confirm' }}
      confirmLoading={move.isPending}
      onCancel={onClose}
    >
      {action === 'void' && <p>{texts.voidText}</p>}
      <Form<{ reason: string }> id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <Form.Item
          name="reason"
          label={texts.why}
          rules={[{ required: true, whitespace: true, message: texts.whyRequired }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} data-testid="paper-reason" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
