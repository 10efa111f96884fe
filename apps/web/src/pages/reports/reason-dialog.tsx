import { Form, Input, Modal } from 'antd';
import type { ReportPageAction } from '../../api/reports';
import { texts } from '../../texts';

interface Props {
  offer: ReportPageAction;
  pending: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
}

const FORM_ID = 'page-return-form';

/** Sending a page back needs its reason in writing. */
export function ReasonDialog({ offer, pending, onClose, onReason }: Props) {
  return (
    <Modal
      open
      title={offer.label}
      okText={offer.label}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID, 'data-testid': 'page-reason-confirm' }}
      confirmLoading={pending}
      onCancel={onClose}
    >
      <Form<{ reason: string }>
        id={FORM_ID}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => onReason(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={texts.reporting.reason}
          rules={[{ required: true, whitespace: true, message: texts.reporting.reasonRequired }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} data-testid="page-reason" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
