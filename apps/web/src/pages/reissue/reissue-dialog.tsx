import { Alert, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useProposeReissue } from '../../api/reissue';
import type { DocumentSource } from '../../api/plans';
import type { Id } from '../../api/types';
import { texts } from '../../texts';
import { DocumentForm } from '../plans/document-form';

interface Props {
  planId: Id;
  /** Whether a version is waiting already. */
  replaces: boolean;
  open: boolean;
  onClose: () => void;
}

export function ReissueDialog({ planId, replaces, open, onClose }: Props) {
  const propose = useProposeReissue(planId);
  const navigate = useNavigate();
  const run = (source: DocumentSource) =>
    propose.mutate(source, {
      onSuccess: () => {
        onClose();
        void navigate(`/plans/${planId}/reissue`);
      },
    });
  return (
    <Modal
      open={open}
      title={texts.reissue.dialogTitle}
      width={640}
      footer={null}
      destroyOnHidden
      // What is being read must not be lost by a click beside the dialog.
      mask={{ closable: false }}
      closable={!propose.isPending}
      keyboard={!propose.isPending}
      onCancel={onClose}
      afterClose={propose.reset}
    >
      <p className="quiet reissue-hint">{texts.reissue.dialogHint}</p>
      {replaces && (
        <Alert type="warning" showIcon className="reissue-hint" title={texts.reissue.replaceHint} />
      )}
      <DocumentForm
        purpose="reissue"
        submit={texts.reissue.submit}
        pending={propose.isPending}
        error={propose.error}
        failed={texts.reissue.failed}
        onSource={run}
      />
    </Modal>
  );
}
