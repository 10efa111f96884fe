import { useState } from 'react';
import { App, Button, Form, Input, Modal } from 'antd';
import { keys } from '../../api/keys';
import { useRequestExtension } from '../../api/extensions';
import type { MilestoneView } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

interface Props {
  taskId: string;
  milestone: MilestoneView;
}

interface Fields {
  newDue: string;
  reason: string;
  progress?: string;
}

const FORM_ID = 'extension-form';
const TEXT_MAX = 4000;

/** 申请延期, at the milestone it is for. */
export function RequestExtension({ taskId, milestone }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} data-testid="extension-ask">
        {texts.extensions.ask}
      </Button>
      {open && <RequestDialog taskId={taskId} milestone={milestone} onClose={() => setOpen(false)} />}
    </>
  );
}

function RequestDialog({ taskId, milestone, onClose }: Props & { onClose: () => void }) {
  const ask = useRequestExtension();
  const refuse = useRefusal(keys.task(taskId));
  const { message } = App.useApp();
  const run = ({ newDue, reason, progress }: Fields) =>
    ask.mutate(
      {
        milestone,
        newDue,
        reason: reason.trim(),
        ...(progress?.trim() ? { progress: progress.trim() } : {}),
      },
      {
        onSuccess: () => {
          void message.success(texts.extensions.asked);
          onClose();
        },
        onError: refuse,
      },
    );
  return (
    <Modal
      open
      title={texts.extensions.askTitle(milestone.name)}
      okText={texts.extensions.ask}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'extension-submit' }}
      confirmLoading={ask.isPending}
      onCancel={onClose}
    >
      <Form<Fields> id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <p className="quiet">{texts.extensions.present(milestone.due)}</p>
        <Form.Item
          name="newDue"
          label={texts.extensions.newDue}
          rules={[{ required: true, message: texts.extensions.newDueRequired }]}
        >
          <Input type="date" min={milestone.due} data-testid="extension-due" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={texts.extensions.reason}
          rules={[{ required: true, whitespace: true, message: texts.extensions.reasonRequired }]}
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={TEXT_MAX}
            data-testid="extension-reason"
          />
        </Form.Item>
        <Form.Item name="progress" label={texts.extensions.progress}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={TEXT_MAX}
            data-testid="extension-progress"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
