import { App, DatePicker, Form, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { keys } from '../../api/keys';
import { usePatchPlan } from '../../api/plans';
import type { PlanReview } from '../../api/types';
import { keepEnter } from '../../components/keep-enter';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

interface Fields {
  title: string;
  docNumber?: string;
  issuer?: string;
  issuedOn?: Dayjs | null;
}

interface Props {
  plan: PlanReview['plan'];
  open: boolean;
  onClose: () => void;
}

const FORM_ID = 'plan-info-form';

const orNull = (value: string | undefined): string | null => value?.trim() || null;

export function InfoDialog({ plan, open, onClose }: Props) {
  const patch = usePatchPlan(plan.id);
  const refuse = useRefusal(keys.plan(plan.id));
  const { message } = App.useApp();
  const save = (fields: Fields) =>
    patch.mutate(
      {
        version: plan.version,
        patch: {
          title: fields.title.trim(),
          docNumber: orNull(fields.docNumber),
          issuer: orNull(fields.issuer),
          issuedOn: fields.issuedOn?.format('YYYY-MM-DD') ?? null,
        },
      },
      {
        onSuccess: () => {
          void message.success(texts.review.infoSaved);
          onClose();
        },
        onError: refuse,
      },
    );
  const labels = texts.review.infoFields;
  return (
    <Modal
      open={open}
      title={texts.review.info}
      okText={texts.common.save}
      confirmLoading={patch.isPending}
      okButtonProps={{ htmlType: 'submit', form: FORM_ID }}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Fields>
        id={FORM_ID}
        layout="vertical"
        onFinish={save}
        initialValues={{ ...plan, issuedOn: plan.issuedOn === null ? null : dayjs(plan.issuedOn) }}
      >
        <Form.Item name="title" label={labels.title} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoSize maxLength={200} />
        </Form.Item>
        <Form.Item name="docNumber" label={labels.docNumber}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="issuer" label={labels.issuer}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="issuedOn" label={labels.issuedOn}>
          <DatePicker onKeyDown={keepEnter} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
