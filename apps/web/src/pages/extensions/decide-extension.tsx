import { useState } from 'react';
import { App, Button, Form, Input, Modal, Popconfirm } from 'antd';
import { keys } from '../../api/keys';
import { useApproveExtension, useRejectExtension, useWithdrawExtension } from '../../api/extensions';
import type { Extension } from '../../api/types';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

interface Props {
  extension: Extension;
}

/** What the reader may do with a request: the office decides, the unit takes back. */
export function DecideExtension({ extension }: Props) {
  const [deciding, setDeciding] = useState<'approve' | 'reject' | null>(null);
  if (!extension.mayDecide && !extension.mayWithdraw) return null;
  const close = () => setDeciding(null);
  return (
    <div className="row-actions no-print">
      {extension.mayDecide && (
        <>
          <Button
            size="small"
            type="primary"
            onClick={() => setDeciding('approve')}
            data-testid="extension-approve"
          >
            {texts.extensions.approve}
          </Button>
          <Button size="small" onClick={() => setDeciding('reject')} data-testid="extension-reject">
            {texts.extensions.reject}
          </Button>
        </>
      )}
      {extension.mayWithdraw && <Withdraw extension={extension} />}
      {deciding === 'approve' && <ApproveDialog extension={extension} onClose={close} />}
      {deciding === 'reject' && <RejectDialog extension={extension} onClose={close} />}
    </div>
  );
}

function Withdraw({ extension }: Props) {
  const withdraw = useWithdrawExtension();
  const refuse = useRefusal(keys.extensions);
  const { message } = App.useApp();
  const run = () =>
    withdraw.mutate(extension, {
      onSuccess: () => void message.success(texts.extensions.withdrawn),
      onError: refuse,
    });
  return (
    <Popconfirm
      title={texts.extensions.withdrawAsk}
      okText={texts.extensions.withdraw}
      okButtonProps={{ 'data-testid': 'extension-withdraw-confirm' }}
      onConfirm={run}
    >
      <Button size="small" loading={withdraw.isPending} data-testid="extension-withdraw">
        {texts.extensions.withdraw}
      </Button>
    </Popconfirm>
  );
}

interface DialogProps extends Props {
  onClose: () => void;
}

const FORM_ID = 'extension-decision';

function ApproveDialog({ extension, onClose }: DialogProps) {
  const approve = useApproveExtension();
  const refuse = useRefusal(keys.extensions);
  const { message } = App.useApp();
  const run = ({ note, grantedDue }: { note: string; grantedDue: string }) =>
    approve.mutate(
      { extension, note: note.trim(), ...(grantedDue !== extension.newDue && { grantedDue }) },
      {
        onSuccess: () => {
          void message.success(texts.extensions.approved);
          onClose();
        },
        onError: refuse,
      },
    );
  return (
    <Modal
      open
      title={texts.extensions.approveTitle}
      okText={texts.extensions.approve}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'extension-decide' }}
      confirmLoading={approve.isPending}
      onCancel={onClose}
    >
      <Form
        id={FORM_ID}
        layout="vertical"
        onFinish={run}
        initialValues={{ grantedDue: extension.newDue }}
        requiredMark={false}
      >
        <Form.Item
          name="grantedDue"
          label={texts.extensions.grantedDue}
          extra={texts.extensions.present(extension.fromDue)}
          rules={[{ required: true, message: texts.extensions.newDueRequired }]}
        >
          <Input type="date" min={extension.fromDue} data-testid="extension-granted" />
        </Form.Item>
        <Note />
      </Form>
    </Modal>
  );
}

function RejectDialog({ extension, onClose }: DialogProps) {
  const reject = useRejectExtension();
  const refuse = useRefusal(keys.extensions);
  const { message } = App.useApp();
  const run = ({ note }: { note: string }) =>
    reject.mutate(
      { extension, note: note.trim() },
      {
        onSuccess: () => {
          void message.success(texts.extensions.rejected);
          onClose();
        },
        onError: refuse,
      },
    );
  return (
    <Modal
      open
      title={texts.extensions.rejectTitle}
      okText={texts.extensions.reject}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'extension-decide' }}
      confirmLoading={reject.isPending}
      onCancel={onClose}
    >
      <Form id={FORM_ID} layout="vertical" onFinish={run} requiredMark={false}>
        <Note />
      </Form>
    </Modal>
  );
}

const NOTE_MAX = 4000;

function Note() {
  return (
    <Form.Item
      name="note"
      label={texts.extensions.note}
      rules={[{ required: true, whitespace: true, message: texts.extensions.noteRequired }]}
    >
      <Input.TextArea
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={NOTE_MAX}
        data-testid="extension-note"
      />
    </Form.Item>
  );
}
