import { App, Form, Input, Modal } from 'antd';
import { keys } from '../../api/keys';
import { useReturnMilestone } from '../../api/tasks';
import type { MilestoneView, TaskDetail } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

interface Props {
  task: TaskDetail;
  milestone: MilestoneView;
  onClose: () => void;
}

const FORM_ID = 'return-form';

export function ReturnDialog({ task, milestone, onClose }: Props) {
  const giveBack = useReturnMilestone(task.id);
  const refuse = useRefusal(keys.task(task.id));
  const { message } = App.useApp();
  const run = ({ reason }: { reason: string }) =>
    giveBack.mutate(
      { milestone, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(texts.task.returned);
          onClose();
        },
        onError: refuse,
      },
    );
  return (
    <Modal
      open
      title={texts.task.returnTitle}
      okText={texts.task.return}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'milestone-return-confirm' }}
      confirmLoading={giveBack.isPending}
      onCancel={onClose}
    >
      <Form<{ reason: string }> id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <Form.Item
          name="reason"
          label={texts.task.returnReason}
          rules={[{ required: true, whitespace: true, message: texts.task.noteRequired }]}
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={1000}
            data-testid="milestone-return-reason"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
