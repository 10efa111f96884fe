import type { ComponentProps, ReactNode } from 'react';
import { Modal } from 'antd';
import { texts } from '../texts';
import { SecretOnce } from './secret-once';

interface Props {
  open: boolean;
  title: string;
  /** What was made and is shown once; null as long as the form is filled in. */
  secret: ComponentProps<typeof SecretOnce> | null;
  /** Id of the form in it. */
  form: string;
  okText?: string;
  saving: boolean;
  onClose: () => void;
  afterClose: () => void;
  /** Beginning of the test ids of its buttons. */
  testId: string;
  children: ReactNode;
}

const HIDDEN = { style: { display: 'none' } };

/**
 * A form whose saving may bring forth something that is shown once: then that stands in its place, and the only way
 * out is to say that it was taken along.
 */
export function SecretModal(props: Props) {
  const { open, title, secret, form, okText, saving, onClose, afterClose, testId, children } = props;
  const buttons =
    secret === null
      ? {
          okText: okText ?? texts.common.save,
          okButtonProps: { htmlType: 'submit' as const, form, 'data-testid': `${testId}-save` },
        }
      : {
          okText: texts.tokens.done,
          onOk: onClose,
          okButtonProps: { 'data-testid': `${testId}-done` },
          cancelButtonProps: HIDDEN,
          closable: false,
          keyboard: false,
        };
  return (
    <Modal
      open={open}
      title={title}
      {...buttons}
      confirmLoading={saving}
      mask={{ closable: false }}
      onCancel={onClose}
      afterClose={afterClose}
      destroyOnHidden
    >
      {secret === null ? children : <SecretOnce {...secret} />}
    </Modal>
  );
}
